import type { CastName } from '@clarion/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fullCase, type ToldCase } from '../case/testing/told-cases.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { visit } from '../testing/sweep-pages.ts'

/** What changes with each day and each run, as a word that does not. */
const changing: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d/g, 'INSTANT'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID'],
  [/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, 'CODE'],
  [
    /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g,
    'DAY',
  ],
  [/\b\d{2}:\d{2}\b/g, 'HOUR'],
  [/\b(?:today|yesterday|tomorrow) (at|by) HOUR/g, 'DAY $1 HOUR'],
  [/\b(?:DAY|today|tomorrow), in \d+ days?/g, 'DAY, in SOME days'],
  [/in \d+ days?\b/g, 'in SOME days'],
]

/** What stands around every page is looked at once; of a case, what is known. */
const parts: Readonly<Record<string, string>> = { today: 'body', case: '.case-known' }

/**
 * What a screen reader says of the pages that people work in, in English: roles, names, states, in their order. A change shows
 * as a difference of words in `screen-reader/`, for a person to read; `vitest -u` takes it over.
 */
describe.skipIf(!hasBrowser)('a screen reader', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let told: ToldCase
  beforeAll(async () => {
    clarion = await servedApplication()
    told = await fullCase(clarion)
  }, 240_000)
  afterAll(() => clarion?.stop())

  const pages: readonly (readonly [string, CastName, (thread: string) => string])[] = [
    ['today', 'daniel', () => '/'],
    ['cases', 'daniel', () => '/cases'],
    ['case', 'daniel', (thread) => `/cases/${thread}`],
    ['who-can-see', 'daniel', (thread) => `/cases/${thread}?view=sharing`],
    ['consent', 'daniel', (thread) => `/cases/${thread}/consent`],
    ['plan', 'daniel', (thread) => `/cases/${thread}/plan`],
    ['members', 'noor', () => '/administration'],
    ['account', 'daniel', () => '/account'],
  ]

  it.each(pages)('says of %s what it said, in the same order', async (name, who, address) => {
    const page = await clarion.openAs(who, '/account')
    await visit(page, address(told.thread))
    const said = await page.locator(parts[name] ?? 'main').ariaSnapshot()
    const steady = changing.reduce((text, [pattern, word]) => text.replace(pattern, word), said)
    await expect(`${steady}\n`).toMatchFileSnapshot(`screen-reader/${name}.txt`)
    await page.context().close()
  })
})
