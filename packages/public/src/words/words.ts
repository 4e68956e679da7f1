import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type Calendar, calendarOf } from './calendar.ts'
import type english from './en.json'
import { formatMessage, type MessageValues } from './format-message.ts'

/** The name of a message; English is the catalogue that has them all. */
export type WordKey = keyof typeof english

/** One language's messages as its file holds them: ICU by key. A language being translated may have gaps. */
export type Catalogue = Readonly<Record<string, string>>

/** A language that a reader can choose, called by its own name. */
export type LanguageChoice = {
  readonly language: string
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
}

/** A language, ready to speak. */
export type Words = Calendar & {
  /** BCP 47: `en`, `ar`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Whether the reader chose it on a page, where otherwise the browser asked for it: then the links carry it on. */
  readonly chosen: boolean
  /** What else can be chosen; this language is among them. */
  readonly choices: readonly LanguageChoice[]
  /** A message of the catalogue. */
  say(key: WordKey, values?: MessageValues): string
  /** A message whose key is made of a code (`section.contact`), or what to say when the catalogue has none for it. */
  sayOf(group: string, code: string, otherwise: string): string
  /** A number in the reader's digits. */
  number(value: number): string
  /** Several things as a sentence lists them. */
  list(items: readonly string[]): string
  /** What a language (ISO 639-3) or a country (ISO 3166-1 alpha-2) is called; undefined where no name is known. */
  nameOf(what: 'language' | 'region', code: string): string | undefined
}

/**
 * Makes a language speak.
 *
 * @param language BCP 47
 * @param catalogue its messages; what it lacks is said in English rather than not at all
 * @param english the whole catalogue
 * @param timeZone IANA name, `Europe/Tirane`: the clock on the wall where the reader is
 * @throws Error for a message that is not ICU, or a time zone that does not exist
 */
export function wordsOf(language: string, catalogue: Catalogue, english: Catalogue, timeZone: string): Words {
  const messages = new Map(
    Object.entries({ ...english, ...catalogue }).map(([key, message]) => [key, compileMessage(message)]),
  )
  const locale = locales[language] ?? language
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const digits = new Intl.NumberFormat(locale)
  const names = {
    language: new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
    region: new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
  }
  const find = (key: string, values: MessageValues): string | undefined => {
    const message = messages.get(key)
    return message === undefined ? undefined : formatMessage(message, locale, values)
  }
  return {
    ...calendarOf(locale, timeZone),
    language,
    direction: directionOf(language),
    chosen: false,
    choices: [],
    say: (key, values = {}) => find(key, values) ?? key,
    sayOf: (group, code, otherwise) => find(`${group}.${code}`, {}) ?? otherwise,
    number: (value) => digits.format(value),
    list: (items) => list.format(items),
    // A text of another form would be an error of Intl's, and an imported record may hold one.
    nameOf: (what, code) => (/^[A-Za-z]{2,3}$/.test(code) ? names[what].of(code) : undefined),
  }
}

/**
 * English dates with the day first: most readers of English here did not grow up with it, and 24 November is read one way.
 * Arabic with the digits that telephones have and that all who read Arabic know; those of the Mashriq are not read in the
 * Maghreb.
 */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

/** @returns in which direction a language is written */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])
