import type { Locator, Page } from 'playwright-core'

/** @returns a button by what it says */
export const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name })

/** @returns a link by what it says */
export const link = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('link', { name })
