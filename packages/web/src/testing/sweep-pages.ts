import type { Page } from 'playwright-core'
import type { PageAddress } from './every-address.ts'
import { heardBy } from './left-in-latin.ts'
import { type Fault, lookOver } from './look-over.ts'
import { picture } from './picture.ts'
import type { ServedApplication } from './served-application.ts'
import { settled } from './settled.ts'

/** An address, as it is looked at: in which language, how wide, and whether by axe too. */
export type Visit = PageAddress & { readonly language: string; readonly width: number; readonly withAxe: boolean }

/** Goes to an address of the application, and waits until the page is whole. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('main h1').waitFor()
  await settled(page)
}

/**
 * Visits pages one after the other and looks each over (`lookOver`).
 *
 * @returns every fault with where it was found
 */
export async function sweepPages(clarion: ServedApplication, visits: readonly Visit[]): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const groups = Map.groupBy(visits, ({ who, language }) => [who, language].join(' '))
  for (const group of groups.values()) {
    const [{ who, language } = { language: '' }] = group
    const options = { locale: language === 'en' ? 'en-GB' : language }
    const page = who ? await clarion.signedIn(who, options) : await clarion.openPage(options)
    const heard = heardBy(page)
    for (const { address, width, withAxe } of group) {
      await page.setViewportSize({ width, height: 800 })
      await visit(page, address)
      await picture(page, `${address.replaceAll(/[^a-z.]+/g, '-')}-${who}-${language}-${width}`)
      for (const fault of await lookOver(page, language, heard, withAxe))
        faults.push({ address, language, width, ...fault })
    }
    await page.context().close()
  }
  return faults
}
