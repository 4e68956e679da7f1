import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { mailedLetters } from '../../testing/mailed-letters.ts'
import type { CycleStory } from './cycle-story.ts'

const missions = [
  ['BEL', 'Permanent Mission of Belgium', 'fr'],
  ['QAT', 'Permanent Mission of Qatar', 'ar'],
  ['MEX', 'Permanent Mission of Mexico', 'es'],
  ['BLR', 'Permanent Mission of Belarus', 'ru'],
  ['CHN', 'Permanent Mission of China', 'zh'],
  ['VAT', 'Permanent Observer Mission of the Holy See', 'en'],
] as const

/** The President signs with a second proof, and the summary is published. */
export async function signTheSummary(story: CycleStory): Promise<void> {
  const { t, label, as, look, hearing } = story
  const page = await as('helene', `/hearings/${hearing}?view=summary`)
  await page.getByText(t.say('hearing.findings', { count: 0 })).waitFor()
  await page.getByLabel(label('Name')).fill('Peter Thomson')
  await page.getByLabel(label('Office')).fill('President of the General Assembly')
  await page.getByLabel(label('Place')).fill('New York')
  await page.getByLabel(label('Date')).fill('2017-07-14')
  await page.getByRole('button', { name: t('Sign the summary') }).click()
  await confirmed(page, story)
  await page.getByText(t('Signed, not published')).waitFor()
  await page.getByRole('button', { name: t('Publish') }).click()
  await page.getByText(t('Published')).waitFor()
  await look(page, 'summary-signed')
  await page.context().close()
}

/** Whoever signs, sends or adopts shows once more who they are. */
export async function confirmed(page: Page, { t }: CycleStory): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('Confirm') }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** It goes to the missions on the list over SMTP, each by a link of its own; one confirms the receipt, and the office sees it. */
export async function sendTheSummary(story: CycleStory): Promise<void> {
  const { t, label, as, look, hearing, clarion, nobody } = story
  const page = await as('helene', `/hearings/${hearing}?view=transmission`)
  const list = missions.map(
    ([party, name, language]) => `${party}; ${name}; ${party.toLowerCase()}@mission.example; ${language}`,
  )
  await page.getByLabel(t('List of missions')).fill(list.join('\n'))
  await page.getByRole('button', { name: t('Save the list') }).click()
  await page.getByText(t.say('transmission.onList', { count: missions.length })).waitFor()
  await page.getByLabel(label('Symbol of the letter')).fill('PGA/71/TIP')
  await page.getByLabel(label('Signed by')).fill('Peter Thomson')
  await look(page, 'transmission-before')
  await page.getByRole('button', { name: t.say('transmission.send', { version: 1 }) }).click()
  await confirmed(page, story)
  await page.getByRole('row').filter({ hasText: missions[0][1] }).waitFor()

  const letters = await mailedLetters(clarion)
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual(
    missions.map(([party]) => `${party.toLowerCase()}@mission.example`).sort(),
  )
  expect(new Set(letters.map(({ link }) => link)).size).toBe(missions.length)
  const own = letters.find(({ recipient }) => recipient.startsWith(story.language === 'ar' ? 'qat' : 'vat'))
  const mission = await nobody(own?.link ?? '')
  await look(mission, 'letter')
  await mission.locator('form button').click()
  await mission.locator('[role="status"]').waitFor()
  await mission.context().close()
  await page.reload()
  const known = { count: missions.length, taken: missions.length, opened: 1, confirmed: 1 }
  await page.getByText(t.say('transmission.known', known)).waitFor()
  await look(page, 'transmission-ledger')
  await page.context().close()
}
