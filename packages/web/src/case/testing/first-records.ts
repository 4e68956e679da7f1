import type { Page } from 'playwright-core'
import { button, link } from './named.ts'

/**
 * On the page of a new case: safe contact, needs and risk, with one thing to mend on the way.
 *
 * @param flawless looks at the page for faults, under a name
 */
export async function firstRecords(page: Page, flawless: (page: Page, name: string) => Promise<void>): Promise<void> {
  await page.getByText('Do not call, write or visit until you know').waitFor()
  await link(page, 'Record safe contact').click()
  await page.getByLabel('How to reach the person').selectOption('Telephone call')
  await page.getByLabel('Number, address or place').fill('+355 69 000 0000')
  await page.getByLabel('When it is safe').fill('After nine in the evening')
  await page.getByLabel('Words to use').fill('Say that it is the dentist.')
  await button(page, 'Add: Never').click()
  await page.getByRole('textbox', { name: 'Never 1' }).fill('call the farm')
  await page.getByRole('group', { name: 'Language to speak' }).getByRole('searchbox').fill('alban')
  await page.getByRole('checkbox', { name: 'Albanian' }).click()
  await flawless(page, 'safe-contact')
  await button(page, 'Save').click()
  await page.getByText('When: After nine in the evening').waitFor()
  await page.getByText('Never: call the farm').waitFor()

  await link(page, 'Record: Needs').click()
  await page.getByRole('group', { name: 'Needs 1' }).getByLabel('What').selectOption('Safe accommodation')
  await page.getByLabel('How it stands').selectOption('Urgent')
  await button(page, 'Add another: Needs').click()
  await page.getByRole('group', { name: 'Needs 2' }).getByLabel('What').selectOption('Legal information')
  await page.getByRole('group', { name: 'Needs 2' }).getByLabel('How it stands').selectOption('Needed')
  await button(page, 'Save').click()

  await link(page, 'Record: Risk').click()
  await button(page, 'Save').click()
  await page.getByRole('alert').getByText('to mend before this can be saved').waitFor()
  await flawless(page, 'risk-to-mend')
  await page.getByLabel('Why now').selectOption('First conversation')
  await page.getByLabel('From', { exact: false }).selectOption('The trafficker or those around them')
  await page.getByLabel('Serious').check()
  await page.getByLabel('How the person sees it').fill('He has my passport, not my address.')
  await button(page, 'Save').click()
  await page.getByRole('heading', { name: 'What we know' }).waitFor()
  await page.locator('.case-known').getByText('He has my passport, not my address.').waitFor()
  await flawless(page, 'case-known')
}
