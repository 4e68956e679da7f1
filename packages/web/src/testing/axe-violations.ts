import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with a page, each fault with the elements that have it. The page's context must have been made
 * with `bypassCSP` (openPage does), because axe is a script that our policy would refuse.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then((found) =>
    found.violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`)
}
