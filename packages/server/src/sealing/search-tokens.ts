import { createHash, createHmac, type KeyObject } from 'node:crypto'
import type { Search } from '@clarion/journal'
import anyAscii from 'any-ascii'
import { doubleMetaphone } from 'double-metaphone'

/** No name has more words than these that anybody asks for together; pairs grow with the square. */
const pairedWords = 8

/**
 * The sounds of a name, in whatever script it was written: Latin spellings by Double Metaphone, and for all scripts a
 * skeleton of consonants that Arabic without vowels, Cyrillic and Latin share (Мохаммед, محمد and Muhammad meet).
 *
 * @example nameSounds('Мария') // includes the sounds of 'Maria' and 'Mariya'
 */
export function nameSounds(text: string): string[] {
  return [...new Set(querySounds(text).flat())]
}

/** @returns one list per word of a query: a thread matches when it has a sound of every word */
export function querySounds(text: string): string[][] {
  return latin(text).split(' ').filter(Boolean).map(wordSounds)
}

/**
 * Every two words of a name, by their sounds and in no order. Of a given name and a family name each may stand in thousands
 * of cases; both together in a few, and those are read without reading the thousands.
 */
function pairSounds(sounds: readonly (readonly string[])[]): string[] {
  const paired = sounds.slice(0, pairedWords)
  return paired.flatMap((one, place) => paired.slice(place + 1).flatMap((other) => pairsOf(one, other)))
}

/** @returns the sounds under which two words of one name are found together; a shared spelling is a shared sound already */
export function pairsOf(one: readonly string[], other: readonly string[]): string[] {
  const heard = (sounds: readonly string[]) => sounds.filter((sound) => !sound.startsWith('w'))
  return heard(one).flatMap((first) => heard(other).map((second) => `p${[first, second].sort().join(' ')}`))
}

function wordSounds(word: string): string[] {
  const sounds = [
    `s${skeleton(word)}`,
    `s${skeleton(polish(word))}`,
    ...doubleMetaphone(word).map((code) => `m${code}`),
    `w${word}`,
  ]
  return [...new Set(sounds)].filter((sound) => sound.length > 1)
}

/** Arabic vowel signs and stretching carry no sound of their own; then everything becomes lower-case Latin. */
function latin(text: string): string {
  return anyAscii(
    text
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[\u064b-\u065f\u0670\u0640]/g, ''),
  )
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const alike: readonly (readonly [RegExp, string])[] = [
  [/kh|gh|h/g, ''],
  [/sch|sh|ch|zh|j|dj/g, 'x'],
  [/ts|tz|c(?=[eiy])|z/g, 's'],
  [/[ckqg]/g, 'k'],
  [/[dt]/g, 't'],
  [/[bp]/g, 'p'],
  [/[fvw]/g, 'f'],
  [/[aeiouy]/g, ''],
  [/(.)\1+/g, '$1'],
]

function skeleton(word: string): string {
  return alike.reduce((text, [sound, sign]) => text.replace(sound, sign), word) || word.slice(0, 1)
}

/** Pairs that Polish writes for one sound, which Cyrillic and other Latin spellings write otherwise: Łukasz is Лукаш. */
function polish(word: string): string {
  return word.replace(/[sc]z/g, 'sh').replace(/rz/g, 'zh')
}

/** @returns an exact field as it is compared: without spaces, dashes and case */
export function exactText(text: string): string {
  return `e${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-().]/g, '')}`
}

/** @returns the keyed tokens under which a field is found again; from them nobody reads a name */
export function searchTokens(key: KeyObject, search: Search, text: string): Buffer[] {
  if (search !== 'name') return [keyedToken(key, exactText(text))]
  const words = querySounds(text)
  return [...new Set([...words.flat(), ...pairSounds(words)])].map((sound) => keyedToken(key, sound))
}

/** @returns HMAC-SHA-256 of a sound, cut to 12 bytes */
export function keyedToken(key: KeyObject, sound: string): Buffer {
  return createHmac('sha256', key).update(sound).digest().subarray(0, 12)
}

/**
 * @returns the token of a word that marks a thread (`form:forced-labour`), hashed to the length of the others; without a key,
 *   for the list holds such words in plain text
 */
export function markToken(mark: string): Buffer {
  return createHash('sha256').update(mark).digest().subarray(0, 12)
}
