import { compileMessage } from '@lingui/message-utils/compileMessage'
import type english from './en.json'
import { formatMessage, type MessageValues } from './format-message.ts'

/** The name of a message; English is the catalogue that has them all. */
export type WordKey = keyof typeof english

/** One language's messages as its file holds them: ICU by key. A language being translated may have gaps. */
export type Catalogue = Readonly<Record<string, string>>

/** A language, ready to speak. */
export type Words = {
  /** BCP 47: `en`, `ar`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** A message of the catalogue. */
  say(key: WordKey, values?: MessageValues): string
  /** A message whose key is made of a code (`section.contact`), or what to say when the catalogue has none for it. */
  sayOf(group: string, code: string, otherwise: string): string
  /** A day, `24 November 2026`. */
  day(instant: string): string
  /** A day and an hour. */
  moment(instant: string): string
  /** An hour. */
  hour(instant: string): string
  /** Several things as a sentence lists them. */
  list(items: readonly string[]): string
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
  // English dates with the day first: most readers of English here did not grow up with it, and 24 November is read one way.
  const locale = language === 'en' ? 'en-GB' : language
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const find = (key: string, values: MessageValues): string | undefined => {
    const message = messages.get(key)
    return message === undefined ? undefined : formatMessage(message, language, values)
  }
  return {
    language,
    direction: rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say: (key, values = {}) => find(key, values) ?? key,
    sayOf: (group, code, otherwise) => find(`${group}.${code}`, {}) ?? otherwise,
    day: (instant) => formatted(day, instant),
    moment: (instant) => formatted(moment, instant),
    hour: (instant) => formatted(hour, instant),
    list: (items) => list.format(items),
  }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur'])

/** A text that is no instant is shown as it is: an imported record may say "spring". */
function formatted(format: Intl.DateTimeFormat, instant: string): string {
  const time = new Date(instant)
  return Number.isNaN(time.getTime()) ? instant : format.format(time)
}
