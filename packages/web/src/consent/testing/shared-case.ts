import type { Page } from 'playwright-core'
import { consentTo } from '../../case/testing/told-cases.ts'
import type { ServedApplication } from '../../testing/served-application.ts'

/** @returns a case of Daniel's with an urgent need, which the shelter may see by consent */
export async function sharedCase(clarion: ServedApplication, given: object = {}): Promise<string> {
  const { thread } = await clarion.openCase('daniel')
  const lines = [{ line: 'accommodation', status: 'urgent' }]
  await clarion.tell('daniel', thread, 'need.assessed', 'needs', { lines })
  await clarion.tell('daniel', thread, 'consent.given', 'sharing', consentTo(clarion, 'amal', given))
  return thread
}

/** Opens a case as the shelter's worker, and waits for what she must see of it. */
export async function amalSees(amal: Page, thread: string, what: 'her part' | 'nothing'): Promise<void> {
  await amal.goto(`/cases/${thread}`)
  const [level, name] = what === 'nothing' ? [1, 'This case is not here for you'] : [3, 'Needs']
  await amal.getByRole('heading', { level: Number(level), name: String(name) }).waitFor()
}
