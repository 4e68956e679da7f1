import { readCatalogue } from '../words/languages.ts'
import { type Words, wordsOf } from '../words/words.ts'

/**
 * English in which every message stands between ⟦ and ⟧: whatever a page says outside them did not come from the
 * catalogue.
 */
export function markedWords(): Words {
  const english = readCatalogue('en')
  const plain = wordsOf('en', english, english, 'UTC')
  const mark = (text: string) => `⟦${text}⟧`
  return {
    ...plain,
    say: (key, values) => mark(plain.say(key, values)),
    sayOf: (group, code, otherwise) => mark(plain.sayOf(group, code, otherwise)),
    day: (instant) => mark(plain.day(instant)),
    moment: (instant) => mark(plain.moment(instant)),
    hour: (instant) => mark(plain.hour(instant)),
    list: (items) => mark(plain.list(items)),
  }
}

/** @returns what a page says in its elements and in the attributes that are read aloud */
export function saidBy(page: string): string[] {
  const body = page.slice(page.indexOf('<title>'))
  const aloud = [...body.matchAll(/(?:aria-label|title|placeholder)="([^"]*)"/g)].map((match) => match[1] ?? '')
  return [...body.replace(/<[^>]*>/g, '\n').split('\n'), ...aloud]
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
