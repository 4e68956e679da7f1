import type { Part } from './paragraph.ts'

/** The number of a paragraph: "OP7ter(a)(ii)", "PP4alt2". Identical in all six languages, so that a reference is too. */
export type ParagraphLabel = {
  readonly part: Part
  readonly number: number
  /** 0 for none, 1 for bis, 2 for ter: a paragraph put in after it that left the numbers of the others alone. */
  readonly inserted: number
  /** 0 for the paragraph itself, 1 for `alt`, 2 for `alt2`: another version of the same paragraph. */
  readonly alternative: number
  /** The places of its sub-paragraphs, outermost first, from 1: [1, 2] is (a)(ii). */
  readonly sub: readonly number[]
}

/** In the order in which paragraphs are put in (Editorial Manual: the initial version, then bis, ter, quater ...). */
export const insertedWords = [
  '',
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
  'undecies',
  'duodecies',
] as const

/** @returns `OP7ter(a)(ii)`: the one form in which a number is stored and compared */
export function writeLabel({ part, number, inserted, alternative, sub }: ParagraphLabel): string {
  const word = insertedWords[inserted] ?? `+${inserted}`
  const alt = alternative === 0 ? '' : alternative === 1 ? 'alt' : `alt${alternative}`
  return `${part === 'preamble' ? 'PP' : 'OP'}${number}${word}${alt}${sub.map((at, depth) => writeSub(at, depth)).join('')}`
}

/**
 * Reads a number in the form that is stored, or as a person types it: "op 7 ter", "PP4 Alt.", "OP7 (a) (ii)".
 *
 * @returns undefined for what is no number of a paragraph
 */
export function readLabel(text: string): ParagraphLabel | undefined {
  const match = labelPattern.exec(
    text
      .trim()
      .replaceAll(/[\s.]+/g, '')
      .toLowerCase(),
  )
  if (!match) return undefined
  const [, part, number, word = '', more, alt, altNumber, subs = ''] = match
  const inserted = more === undefined ? (insertedWords as readonly string[]).indexOf(word) : Number(more)
  const marks = subs.match(/[a-z]+/g) ?? []
  const sub = marks.map((mark, depth) => (depth % 2 === 0 ? letterPlace(mark) : romanPlace(mark)))
  if (sub.some((place) => place === undefined)) return undefined
  const alternative = alt === undefined ? 0 : Number(altNumber || 1)
  return {
    part: part === 'pp' ? 'preamble' : 'operative',
    number: Number(number),
    inserted,
    alternative,
    sub: sub.map((place) => place ?? 0),
  }
}

const inOrder = insertedWords.slice(1).toSorted((one, other) => other.length - one.length)
const labelPattern = new RegExp(
  `^(pp|op)(\\d{1,4})(?:(${inOrder.join('|')})|\\+(\\d{1,3}))?(alt(\\d{0,3}))?((?:\\([a-z]+\\))*)$`,
)

/** @returns whether a text is a number in its stored form */
export function isStoredLabel(label: string): boolean {
  const read = readLabel(label)
  return read !== undefined && writeLabel(read) === label
}

/** Orders numbers as a text has them: 7, 7alt, 7(a), 7bis, 8; the preamble first. */
export function compareLabels(one: ParagraphLabel, other: ParagraphLabel): number {
  if (one.part !== other.part) return one.part === 'preamble' ? -1 : 1
  const before = [one.number, one.inserted, one.alternative, ...one.sub]
  const after = [other.number, other.inserted, other.alternative, ...other.sub]
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const difference = (before[at] ?? 0) - (after[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** First degree (a), second (i), third a., fourth i. (Editorial Manual); the stored form has all in brackets. */
function writeSub(place: number, depth: number): string {
  return `(${depth % 2 === 0 ? placeLetter(place) : placeRoman(place)})`
}

/** 1 is a, 26 is z, 27 is aa, 28 is bb, as lists of the United Nations go on. */
export function placeLetter(place: number): string {
  const letter = String.fromCharCode(97 + ((place - 1) % 26))
  return letter.repeat(Math.ceil(place / 26))
}

/** @returns the place of a letter or of one repeated ("bb" is 28); undefined for any other word */
export function letterPlace(letters: string): number | undefined {
  const [first = ''] = letters
  if (!/^[a-z]$/.test(first) || letters !== first.repeat(letters.length)) return undefined
  return first.charCodeAt(0) - 96 + 26 * (letters.length - 1)
}

const romans = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

/** @returns a small Roman numeral, for 1 to 399 */
export function placeRoman(place: number): string {
  let rest = place
  let written = ''
  for (const [sign, worth] of romans) {
    while (rest >= worth) {
      written += sign
      rest -= worth
    }
  }
  return written
}

/** @returns the number of a small Roman numeral; undefined for what is none in its one proper form */
export function romanPlace(letters: string): number | undefined {
  let rest = letters
  let place = 0
  for (const [sign, worth] of romans) {
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length)
      place += worth
    }
  }
  return rest === '' && place > 0 && placeRoman(place) === letters ? place : undefined
}
