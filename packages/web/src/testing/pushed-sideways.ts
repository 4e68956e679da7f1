import type { Page } from 'playwright-core'

/** @returns what the tables are called that do not fit their place: whoever reads them has to push them sideways */
export async function pushedSideways(page: Page): Promise<readonly string[]> {
  return await page
    .locator('.table')
    .evaluateAll((tables) =>
      tables
        .filter((table) => table.scrollWidth > table.clientWidth)
        .map((table) => table.querySelector('caption')?.textContent ?? ''),
    )
}
