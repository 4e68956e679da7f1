import type { DeclarationState } from '@clarion/review'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toldHearing } from '../hearing/testing/told-hearing.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { toldConsultations } from './testing/told-consultations.ts'

describe.skipIf(!hasBrowser)('a text of another organisation', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('is accepted as an answer by the office that held the hearing, and no longer when it says so', async () => {
    const { thread: hearing } = await toldHearing(clarion)
    const told = await toldConsultations(clarion, { opened: { hearing } })
    const adopted = { revision: 0, symbol: 'A/RES/81/1', day: '2026-11-24', how: 'consensus' }
    await told.tell('helene', 'declaration.adopted', adopted)
    const page = await clarion.signedIn('helene')
    await page.goto(`/declarations/${told.thread}`)
    await page.getByText(/^Adopted on 24 November 2026/).waitFor()
    // Of the office's own text nobody is asked.
    expect(await page.getByRole('button', { name: 'Accept it as an answer' }).count()).toBe(0)
    await page.route('**/sections/declaration', async (route) => {
      const answer = await route.fetch()
      const read = (await answer.json()) as { readonly state: DeclarationState }
      const state = { ...read.state, lead: clarion.actor('tomas').organisation }
      await route.fulfill({ response: answer, json: { ...read, state } })
    })
    await page.reload()
    await page.getByText('This text of another organisation says', { exact: false }).waitFor()
    await flawless(page, 'declaration-answer')
    await page.getByRole('button', { name: 'Accept it as an answer' }).click()
    await page.getByText('Your office accepts this text as an answer', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Accept it no longer' }).click()
    await page.getByRole('button', { name: 'Accept it as an answer' }).waitFor()
    const rosa = await clarion.openAs('rosa', `/declarations/${told.thread}`)
    await rosa.getByText(/^Adopted on 24 November 2026/).waitFor()
    expect(await rosa.getByRole('button', { name: 'Accept it as an answer' }).count()).toBe(0)
    await rosa.context().close()
  })
})
