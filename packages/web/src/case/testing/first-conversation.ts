import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { button, link } from './named.ts'

/**
 * From the list of cases through a screening conversation to a new case: one question answered, one skipped, a pause.
 *
 * @param flawless looks at the page for faults, under a name
 */
export async function firstConversation(
  page: Page,
  flawless: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  await link(page, 'Open a case').click()
  await link(page, 'Begin with a screening conversation').click()
  await page.getByRole('radio', { name: /operational indicators: adults, labour/ }).check()
  await flawless(page, 'screening-begin')
  await button(page, 'Begin').click()
  await page.getByText('note how they said it').waitFor()
  await page
    .getByRole('group', { name: /agree to be asked/ })
    .getByLabel('Yes, spoken')
    .check()
  const age = page.getByRole('group', { name: /How old was the person/ })
  await age.getByLabel('Child (under 18)').check()
  await page.getByText('This list is for adults: use the one for children').waitFor()
  await age.getByLabel('Adult (18 or over)').check()
  await page.getByText('This list is for adults: use the one for children').waitFor({ state: 'detached' })
  await button(page, 'Begin').click()
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByLabel('In what words').fill('They said a hotel. It was a farm.')
  await flawless(page, 'screening-question')
  await button(page, 'Next question').click()
  await button(page, 'Skip this question').click()
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await button(page, 'Next question').click()
  await button(page, 'Stop for now and come back').click()
  await link(page, 'Go on with the screening conversation').click()
  await page.getByText('Question 4 of').waitFor()
  await button(page, 'Stop asking and look at the answers').click()
  await page.getByRole('heading', { name: 'Indicators that were met (1)' }).waitFor()
  const known = page.getByRole('region', { name: 'What the record says beside the answers' })
  await known.getByText('Adult (18 or over). As it is recorded.').waitFor()
  await page.getByText('this has not been checked').waitFor()
  await expect(page.locator('main').textContent()).resolves.not.toMatch(/is a victim/i)
  await flawless(page, 'screening-result')
  await button(page, 'Open a case with this conversation').click()
  await page.getByText('A case is opened only when the person agrees').waitFor()
  await page.getByLabel(/The person agrees that a case is opened/).check()
  await button(page, 'Open a case with this conversation').click()
  await page.getByRole('heading', { level: 2, name: 'What happened' }).waitFor()
}
