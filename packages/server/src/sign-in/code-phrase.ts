import { createHmac, type KeyObject } from 'node:crypto'
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js'
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js'
import { wordlist as chinese } from '@scure/bip39/wordlists/simplified-chinese.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'

/** BIP-39 lists: 2,048 words each, chosen to be told apart when spoken and written in a hurry. */
const lists: Readonly<Record<string, readonly string[]>> = {
  en: english,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  cs: czech,
  zh: chinese,
}

/** Seven words of 2,048 are 77 bits. */
const wordCount = 7

/**
 * A new code phrase, in the survivor's language where there is a list and in English where there is none.
 *
 * @param random bytes from a cryptographic source
 * @param language a BCP 47 tag
 * @returns seven words; shown once and kept nowhere
 * @example newCodePhrase(randomBytes, 'fr') // 'abricot jouet ...'
 */
export function newCodePhrase(random: (length: number) => Uint8Array, language: string): string {
  const list = lists[language.toLowerCase().split('-')[0] ?? 'en'] ?? english
  const bytes = Buffer.from(random(wordCount * 2))
  // 65,536 is a multiple of 2,048: all words are equally likely.
  const words = Array.from({ length: wordCount }, (_, place) => list[bytes.readUInt16BE(place * 2) % list.length])
  return words.join(' ')
}

/**
 * The form in which phrases are compared: accents, case, spaces, hyphens and punctuation do not count, since a phrase is
 * learnt by heart or written on a hidden paper and typed in fear. Chinese words are one character each, with or without
 * spaces.
 *
 * @returns seven words; undefined when it cannot be a phrase
 */
export function normalisedPhrase(typed: string): string | undefined {
  if (typed.length > 400) return undefined
  const letters = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = letters.match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+/gu) ?? []
  return words.length === wordCount ? words.join(' ') : undefined
}

/**
 * What the database keeps of a phrase: a keyed hash, so that a stolen database without the operator's key cannot even be
 * searched through.
 *
 * @param key drawn from the operator's
 * @param normalised of normalisedPhrase
 */
export function phraseLookup(key: KeyObject, normalised: string): Buffer {
  return createHmac('sha256', key).update(normalised).digest()
}
