import type { Page } from 'playwright-core'
import { english, type WordKey } from '../words/english.ts'
import { spokenIn } from '../words/languages.ts'
import { axeViolations } from './axe-violations.ts'
import { latinInArabic } from './latin-in-arabic.ts'
import { leftInLatin } from './left-in-latin.ts'

/** What is wrong with a page, with the name of what was looked for. */
export type Fault = Readonly<Record<string, unknown>>

/**
 * Looks a page over as it stands, in light and in dark: that it speaks its language and no other, from the right side; that it
 * stays within the screen; that whatever is pressed is large enough; and that axe finds nothing.
 *
 * @param language which the page was asked for
 * @param heard what the server told the page (`heardBy`), which may be in any script
 * @param withAxe false for a page whose elements and colours axe has seen in another language
 */
export async function lookOver(
  page: Page,
  language: string,
  heard: () => Promise<ReadonlySet<string>>,
  withAxe = true,
) {
  const faults: Fault[] = []
  const note = (name: string, found: readonly unknown[]) => found.length > 0 && faults.push({ [name]: found })
  const { lang, dir, sideways } = await page.evaluate(() => {
    const { lang, dir, scrollWidth } = document.documentElement
    return { lang, dir, sideways: scrollWidth - innerWidth }
  })
  if (lang !== language || dir !== (language === 'ar' ? 'rtl' : 'ltr')) faults.push({ lang, dir })
  if (sideways !== 0) faults.push({ sideways })
  note('tooSmall', await tooSmall(page))
  if (language === 'ar') note('english', await leftInLatin(page, [...(await heard()), ...latinInArabic()]))
  else if (language !== 'en') note('english', await leftInEnglish(page, language))
  if (!withAxe) return faults
  note('axe', await axeViolations(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  note('axeInTheDark', await axeViolations(page, 'colours'))
  await page.emulateMedia({ colorScheme: null })
  return faults
}

/**
 * Whatever is pressed is at least 44 px high, but for links within a sentence and boxes whose label is pressed (WCAG 2.2,
 * 2.5.5 and 2.5.8).
 */
export async function tooSmall(page: Page): Promise<readonly string[]> {
  return await page.evaluate(`[...document.querySelectorAll('button, select, input, a')]
    .filter((one) => one.checkVisibility() && !one.classList.contains('skip') && !one.closest('.tick'))
    .filter((one) => one.offsetHeight < 43.5)
    .filter((one) => one.tagName !== 'A' || getComputedStyle(one).display !== 'inline')
    .map((one) => one.outerHTML.slice(0, 120))`)
}

/** @returns texts that are an English message, or a vocabulary's English name, which this language says otherwise */
async function leftInEnglish(page: Page, language: string): Promise<readonly string[]> {
  const words = await spokenIn(language)
  const said = new Map<string, string>()
  for (const key of Object.keys(english) as WordKey[]) said.set(english[key], words.say(key))
  return (await textsOf(page)).filter((text) => (said.get(text) ?? words.name(text)) !== text)
}

/** Every text of the page, and every name that only a screen reader says; not what is marked as another language. */
async function textsOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const ours = (element: Element | null) => element?.closest('[lang]') === document.documentElement
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (ours(parentElement)) texts.push(textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label]'))
      if (ours(element)) texts.push(element.getAttribute('aria-label') ?? '')
    return [...new Set(texts)]
  })
}
