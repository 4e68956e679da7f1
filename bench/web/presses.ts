import type { Page } from 'playwright-core'

/** Something that is pressed: who presses it, on which page, and what. `CASE` stands for a case of many parts. */
export type Press = {
  readonly who: string
  readonly at: string
  readonly name: string
  readonly act: (page: Page) => Promise<void>
}

const link = (name: string | RegExp) => (page: Page) => page.getByRole('link', { name }).first().click()
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const at = (selector: string) => (page: Page) => page.locator(selector).first().click()

/** What is pressed most on every page. */
export const presses: readonly Press[] = [
  { who: 'daniel', at: '/', name: 'the way to the cases', act: at('.frame-ways a[href="/cases"]') },
  { who: 'daniel', at: '/cases', name: 'more cases', act: button('Show more cases') },
  { who: 'daniel', at: '/cases', name: 'a case of the list', act: at('.case-code') },
  { who: 'daniel', at: '/cases', name: 'a letter of a search', act: (page) => page.getByRole('searchbox').press('a') },
  { who: 'daniel', at: '/cases', name: 'the way to today', act: at('.frame-ways a[href="/"]') },
  { who: 'daniel', at: '/cases/CASE', name: 'who can see this', act: at('a[href$="view=sharing"]') },
  { who: 'daniel', at: '/cases/CASE', name: 'who looked', act: at('a[href$="view=looks"]') },
  { who: 'daniel', at: '/cases/CASE/record/need.assessed', name: 'saving an empty form', act: button('Save') },
  { who: 'daniel', at: '/cases/CASE/record/person.described', name: 'a choice of a long form', act: at('main .tick') },
  { who: 'daniel', at: '/cases/CASE/consent', name: 'a choice of a consent', act: at('main .tick') },
  { who: 'daniel', at: '/cases/CASE/screening', name: 'an answer of a screening', act: at('main .tick, main button') },
  { who: 'daniel', at: '/directory', name: 'a filter of the directory', act: at('main .tick') },
  { who: 'grace', at: '/', name: 'the way to the numbers', act: at('.frame-ways a[href="/numbers"]') },
  { who: 'noor', at: '/administration', name: 'a part of administration', act: at('a[href$="part=clocks"]') },
  { who: 'daniel', at: '/account', name: 'the name of the product', act: link('Clarion') },
]
