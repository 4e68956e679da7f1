import type { Page } from 'playwright-core'

/** A paragraph of the text as it stands on the page. */
export function paragraphOn(page: Page, label: string) {
  return page.getByRole('article', { name: label, exact: true })
}

/** Presses a button that says something, and waits until it is said. */
export async function saveBy(page: Page, name: string | RegExp, saved: string | RegExp = 'Saved.'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByText(saved, { exact: true }).waitFor({ state: 'attached' })
}

/**
 * Marks words in the paragraph as a person would: with the shift key and the arrows.
 *
 * @param label what the field is called
 */
export async function markWords(page: Page, label: string | RegExp, words: string): Promise<void> {
  const field = page.getByLabel(label)
  await field.focus()
  const start = (await field.inputValue()).indexOf(words)
  await field.evaluate(
    (one, at) => (one as unknown as { setSelectionRange(from: number, to: number): void }).setSelectionRange(at, at),
    start,
  )
  for (let letter = 0; letter < words.length; letter++) await page.keyboard.press('Shift+ArrowRight')
  await page.locator('.marked-words q', { hasText: words }).waitFor()
}
