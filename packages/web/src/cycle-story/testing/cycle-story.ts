import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { entryNow } from '../../entry-form/entry-now.ts'
import { flawless } from '../../testing/flawless.ts'
import type { InLanguage } from '../../testing/in-language.ts'
import { picture } from '../../testing/picture.ts'
import type { ServedApplication } from '../../testing/served-application.ts'
import { settled } from '../../testing/settled.ts'
import type { TextsOf2017 } from './texts-of-2017.ts'

type CastName = Parameters<ServedApplication['tell']>[0]

/** What somebody says without a page: kind, section, body. */
export type Told = readonly [kind: string, section: string, body: object]

/** One cycle as it is lived, in one language at one width: each chapter goes on where the one before ended. */
export type CycleStory = {
  readonly clarion: ServedApplication
  readonly texts: TextsOf2017
  readonly language: 'ar' | 'en'
  /** What the pages say, by their English. */
  readonly t: InLanguage
  /** The beginning of a field's name: what may be left out or not, and its hint, follow it. */
  label(text: string): RegExp
  /** The hearing, and the declaration that answers to it, once they are opened. */
  hearing: string
  declaration: string
  /** Somebody of the cast at a page. */
  as(who: CastName, address: string): Promise<Page>
  /** Somebody who is not signed in. */
  nobody(address: string): Promise<Page>
  /** What would take hours to click. */
  tell(who: CastName, thread: string, told: readonly Told[]): Promise<void>
  /** A section as somebody reads it. */
  state<State>(who: CastName, thread: string, section: string): Promise<State>
  /** Holds that a page does not have to be pushed sideways, and makes a picture of it where pictures are wanted. */
  look(page: Page, name: string): Promise<void>
  /** Holds besides that it has no fault of accessibility: of pages in a state that no other test brings them to. */
  inspect(page: Page, name: string): Promise<void>
}

/** So many entries go in one sending. */
const atOnce = 200

/** Begins the story: nothing has happened yet. */
export function cycleStory(
  clarion: ServedApplication,
  texts: TextsOf2017,
  t: InLanguage,
  viewport: { readonly width: number; readonly height: number },
): CycleStory {
  const language = t.words.language === 'ar' ? 'ar' : 'en'
  const view = { viewport, locale: language === 'ar' ? 'ar' : 'en-GB' }
  const desks = new Map<CastName, Promise<Page>>()
  /** Where somebody tells and reads without a page. */
  const desk = (who: CastName) => {
    const found = desks.get(who) ?? clarion.signedIn(who)
    desks.set(who, found)
    return found
  }
  return {
    ...{ clarion, texts, language, t, hearing: '', declaration: '' },
    label: (text) => new RegExp(t(text).source.slice(0, -1)),
    as: (who, address) => clarion.openAs(who, address, view),
    nobody: async (address) => {
      const page = await clarion.openPage(view)
      await page.goto(address)
      return page
    },
    tell: async (who, thread, told) => {
      const { request } = await desk(who)
      const entries = told.map(([kind, section, body]) => entryNow({ thread, kind, section, seen: 0, body }))
      for (let at = 0; at < entries.length; at += atOnce) {
        const data = { entries: entries.slice(at, at + atOnce) }
        const answer = await request.post('/api/entries', { headers: { origin: clarion.origin }, data })
        if (!answer.ok()) throw new Error(`${who} could not say it: ${await answer.text()}`)
      }
    },
    state: async <State>(who: CastName, thread: string, section: string) => {
      const { request } = await desk(who)
      const answer = await request.get(`/api/threads/${thread}/sections/${section}`)
      if (!answer.ok()) throw new Error(`${who} could not read it: ${await answer.text()}`)
      const { state }: { readonly state: State } = await answer.json()
      return state
    },
    look: async (page, name) => {
      await settled(page)
      await picture(page, `cycle-${language}-${name}`)
      expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0])
    },
    inspect: async (page, name) => {
      await settled(page)
      await flawless(page, `cycle-${language}-${name}`)
    },
  }
}
