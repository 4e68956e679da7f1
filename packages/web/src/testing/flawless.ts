import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { picture } from './picture.ts'

/** Holds that a page, as it stands, has no fault of accessibility and does not have to be pushed sideways. */
export async function flawless(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect([name, await axeViolations(page)]).toEqual([name, []])
  expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0])
}
