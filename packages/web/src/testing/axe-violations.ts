import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Another scheme changes colours and nothing else. */
const onlyColours = { runOnly: ['color-contrast', 'link-in-text-block'] }

/**
 * What axe finds wrong with a page, each fault with the elements that have it. The page's context must have been made
 * with `bypassCSP` (openPage does), because axe is a script that our policy would refuse.
 *
 * @param what `colours` for a page that was looked at in another scheme already
 */
export async function axeViolations(page: Page, what: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  // It is half a megabyte: once a page is enough, however often the page is looked at.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  const options = { resultTypes: ['violations'], ...(what === 'colours' && onlyColours) }
  return await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then((found) =>
    found.violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`)
}
