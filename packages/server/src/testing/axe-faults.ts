import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Another scheme changes colours and nothing else. */
const onlyColours = { runOnly: ['color-contrast', 'link-in-text-block'] }

/**
 * @param what `colours` for a page that was looked at in another scheme already
 * @returns what axe finds wrong on a page that allows it to run (`bypassCSP`)
 */
export async function axeFaults(page: Page, what: 'all' | 'colours' = 'all'): Promise<unknown> {
  // It is half a megabyte: once a page is enough, however often the page is looked at.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  const options = { resultTypes: ['violations'], ...(what === 'colours' && onlyColours) }
  return await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then((found) =>
    found.violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`)
}
