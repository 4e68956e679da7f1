import type { Part } from '../paragraphs/paragraph.ts'
import { insertedWords, letterPlace, romanPlace } from '../paragraphs/paragraph-label.ts'

/** The number in front of a paragraph, as a line prints it. */
export type NumberMarker = {
  readonly kind: 'number'
  /** The signs it takes, blanks after it included, in UTF-16 units. */
  readonly length: number
  /** Where the line says it: "OP7", "PP4". */
  readonly part?: Part
  readonly number: number
  readonly inserted: number
  readonly alternative: number
}

/** The letter or small numeral in front of a sub-paragraph; what it means depends on those before it. */
export type LetterMarker = {
  readonly kind: 'letter'
  readonly length: number
  /** In brackets or before one, `(a)` and `a)`; or before a stop, `a.`, which is the third and fourth degree. */
  readonly style: 'bracket' | 'stop'
  /** The place it has read as a letter, and as a numeral. A Cyrillic "с" may be its own third letter or a Latin c. */
  readonly letters: readonly number[]
  readonly numeral?: number
}

const latin = insertedWords.slice(1).toSorted((one, other) => other.length - one.length)

/** What the languages write for bis, ter, quater where they do not write that. */
const localInserted: readonly (readonly [RegExp, number])[] = [
  [/^(?:مكررا ثالثا|مكرراً ثالثاً|之四)/u, 3],
  [/^(?:مكررا ثانيا|مكرراً ثانياً|之三)/u, 2],
  [/^(?:مكررا|مكرراً|مكرر|之二)/u, 1],
]

const digits = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]'
const numbered = new RegExp(
  `^[\\s\\u200e\\u200f]*(?:(PP|OP)\\s*)?(${digits}{1,3})\\s*(${latin.join('|')}|[مم]\\S+(?: \\S+)?(?=\\s*[-–.:])|之[二三四])?\\s*(alt\\.?\\s*(\\d{0,2}))?\\s*([.．、:)\\-–]|(?=\\s))\\s*`,
  'iu',
)

/**
 * Reads the number in front of a line: "7.", "7 bis.", "OP7ter:", "PP4alt 2.", "٧ -", "7．". Without OP or PP a stop, a dash or
 * the like must follow it, or any line that begins with a year would be a paragraph.
 */
export function readNumberMarker(line: string): NumberMarker | undefined {
  const match = numbered.exec(line)
  if (!match) return undefined
  const [whole, named, written = '', after = '', alt, altNumber, stop] = match
  if (named === undefined && !stop) return undefined
  // "7.5 per cent", "1-2 years", "12:30": a number of something else.
  if (/^[\d\p{L}]/u.test(line.slice(whole.length)) && whole.trimEnd() === whole && /[.:\-–]$/.test(whole)) {
    if (/^\d/.test(line.slice(whole.length))) return undefined
  }
  const word = after.toLowerCase()
  const local = localInserted.find(([pattern]) => pattern.test(after))?.[1]
  const part = named === undefined ? undefined : /^pp$/i.test(named) ? ('preamble' as const) : ('operative' as const)
  return {
    kind: 'number',
    length: whole.length,
    ...(part !== undefined && { part }),
    number: Number(toDigits(written)),
    inserted: local ?? Math.max(0, (insertedWords as readonly string[]).indexOf(word)),
    alternative: alt === undefined ? 0 : Number(altNumber || 1),
  }
}

function toDigits(written: string): string {
  return written.replace(/\D/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    const zero = [0x660, 0x6f0, 0xff10].findLast((start) => code >= start) ?? 0
    return String(code - zero)
  })
}

/** Official lists count in these; ё, й are left out, and in Arabic the order is that of the numerals (abjad). */
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'
const arabic = ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق', 'ر']
/** Cyrillic letters that look like Latin ones and are typed for them. */
const lookalikes: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x' }

const lettered = /^[\s\u200e\u200f]*(?:[（(]\s*(\p{L}{1,5}ـ?)\s*[)）]|(\p{L}{1,5}ـ?)\s*[)）]|(\p{Ll}{1,4})\.(?=\s))\s*/u

/** Reads "(a)", "a)", "(ii)", "(أ)", "（一）" is not one; or "a." of the third degree. */
export function readLetterMarker(line: string): LetterMarker | undefined {
  const match = lettered.exec(line)
  if (!match) return undefined
  const [whole, bracketed, closed, stopped] = match
  const mark = (bracketed ?? closed ?? stopped ?? '').replace(/ـ/g, '').replace(/[اإآ]/, 'أ').replace(/هـ/, 'ه')
  const small = mark.toLowerCase()
  const letters = [
    letterPlace(small),
    small.length === 1 && cyrillic.includes(small) ? cyrillic.indexOf(small) + 1 : undefined,
    lookalikes[small] === undefined ? undefined : letterPlace(lookalikes[small]),
    arabic.includes(mark) ? arabic.indexOf(mark) + 1 : undefined,
  ].filter((place) => place !== undefined)
  const numeral = romanPlace(small)
  if (letters.length === 0 && numeral === undefined) return undefined
  const style = stopped === undefined ? 'bracket' : 'stop'
  return { kind: 'letter', length: whole.length, style, letters, ...(numeral !== undefined && { numeral }) }
}

/**
 * Where a sub-paragraph stands, from those before it: after (h) an (i) is the ninth letter, after (a) it is the first
 * numeral inside of it.
 *
 * @param before the places of the sub-paragraph before, outermost first; none after the paragraph itself
 * @returns its own places; undefined where it can be no sub-paragraph
 */
export function subPlaces(marker: LetterMarker, before: readonly number[]): readonly number[] | undefined {
  // Degrees one and two are in brackets, three and four before a stop; odd ones are letters, even ones numerals.
  const degrees = marker.style === 'bracket' ? [1, 2] : [3, 4]
  const at = (degree: number) =>
    degree % 2 === 1 ? marker.letters : marker.numeral === undefined ? [] : [marker.numeral]
  // First of all whatever goes on where the last one was: the deepest first.
  for (const degree of degrees.toReversed()) {
    const last = before[degree - 1]
    if (last !== undefined && at(degree).includes(last + 1)) return [...before.slice(0, degree - 1), last + 1]
  }
  // Then whatever begins one degree deeper.
  const deeper = before.length + 1
  if (degrees.includes(deeper) && at(deeper).includes(1)) return [...before, 1]
  // Then whatever there is: with a gap, which the numbers of the text then show.
  for (const degree of degrees) {
    const [place] = at(degree)
    if (place !== undefined && degree <= before.length + 1) return [...before.slice(0, degree - 1), place]
  }
  return undefined
}
