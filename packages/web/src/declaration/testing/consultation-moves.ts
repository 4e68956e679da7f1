import type { Page } from 'playwright-core'

/** A paragraph of the text as it stands on the page. */
export function paragraphOn(page: Page, label: string) {
  return page.getByRole('article', { name: label, exact: true })
}

/** Presses a button that says something, and waits until it is said. */
export async function saveBy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByText('Saved.', { exact: true }).waitFor({ state: 'attached' })
}
