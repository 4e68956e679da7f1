import { formatMessage, type MessageValues } from '@clarion/public/format-message'
import { isolate } from '@clarion/public/isolate'
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage'
import type { Catalogue } from './catalogue.ts'
import { daysBetween } from './days-between.ts'
import type { WordKey } from './english.ts'

export type { WordKey }

/** A language, ready to speak. */
export type Words = {
  /** BCP 47: `en`, `ar`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /**
   * A message of the catalogue; numbers go in in the reader's digits, texts as they are. Where lines run from the right, a
   * text of other letters or digits is shut off from the sentence: a Latin name turned its commas round.
   */
  say(key: WordKey, values?: MessageValues): string
  /** A refusal of the server, by its code; undefined where the language has no words for it. */
  refusal(code: string, parameters: MessageValues): string | undefined
  /** What a vocabulary calls something, from what it calls it in English. */
  name(english: string): string
  /** A message whose key is made of a code (`status.open`), or what a vocabulary calls it when the catalogue has none. */
  sayOf(group: string, code: string, otherwise?: string): string
  /** A day, `24 November 2026`. */
  day(instant: string): string
  /** A day and an hour, `24 November 2026 at 14:05`. */
  moment(instant: string): string
  /** When something happened, as near as one needs to know: `today at 14:05`, `yesterday at 9:10`, `24 November 2026`. */
  lately(instant: string, now: number): string
  /** An hour, `14:05`. */
  hour(instant: string): string
  number(value: number): string
  /** Which of two texts comes first in a list. */
  compare(one: string, other: string): number
  /** Several things as a sentence lists them. */
  list(items: readonly string[]): string
  /** Several things beside each other, parted by the comma of the language and nothing else. */
  row(items: readonly string[]): string
  /** What parts things beside each other, with its space. */
  readonly comma: string
}

/**
 * Makes a language speak. Messages are compiled when they are first said.
 *
 * @param language BCP 47
 * @param catalogue what it says; more may be added to it later
 */
export function wordsOf(language: string, { messages, vocabulary, refusals }: Catalogue): Words {
  const texts: Readonly<Record<string, string | undefined>> = messages
  const comma = commas[language] ?? ', '
  const compiled = new Map<string, CompiledMessage>()
  const direction = rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
  const insert = direction === 'rtl' ? shutOff : (text: string) => text
  const find = (key: string, values: MessageValues, message = texts[key]): string | undefined => {
    if (message === undefined) return undefined
    const known = compiled.get(key) ?? compileMessage(message)
    compiled.set(key, known)
    return formatMessage(known, language, values, insert)
  }
  // English dates with the day first: 24 November is read one way.
  const locale = language === 'en' ? 'en-GB' : language
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const count = new Intl.NumberFormat(locale)
  const order = new Intl.Collator(locale)
  const name = (text: string) => vocabulary[text] ?? text
  const say = (key: WordKey, values: MessageValues = {}) => find(key, values) ?? key
  return {
    language,
    direction,
    say,
    name,
    // Refusals have names of their own: `not-found` is no message of a page.
    refusal: (code, parameters) => find(`refused/${code}`, parameters, refusals[code]),
    sayOf: (group, code, otherwise = code) => find(`${group}.${code}`, {}) ?? name(otherwise),
    day: (instant) => formatted(day, instant),
    moment: (instant) => formatted(moment, instant),
    lately: (instant, now) => {
      const days = daysBetween(Date.parse(instant), now)
      if (days === 0) return say('lately.today', { hour: formatted(hour, instant) })
      return days === 1 ? say('lately.yesterday', { hour: formatted(hour, instant) }) : formatted(day, instant)
    },
    hour: (instant) => formatted(hour, instant),
    number: (value) => count.format(value),
    compare: (one, other) => order.compare(one, other),
    list: (items) => list.format(items.map(insert)),
    row: (items) => items.map(insert).join(comma),
    comma,
  }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur'])

const commas: Readonly<Record<string, string>> = { ar: '، ', zh: '、' }

/** Shuts off what would run from the left: letters of other scripts, and digits, which a hyphen or a plus would turn round. */
function shutOff(text: string): string {
  return /\p{Nd}|[^\P{L}\p{Script=Arabic}]/u.test(text) ? isolate(text) : text
}

/** A text that is no instant is shown as it is: an imported record may say "spring". */
function formatted(format: Intl.DateTimeFormat, instant: string): string {
  const time = new Date(instant)
  return Number.isNaN(time.getTime()) ? instant : format.format(time)
}
