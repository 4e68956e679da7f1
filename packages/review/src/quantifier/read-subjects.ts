import type { Language } from '../language/language.ts'
import { numberBefore } from './number-words.ts'
import { patternText, wordAt } from './pattern.ts'
import type { Quantifier } from './read-quantifiers.ts'
import { type Rung, rungs } from './rungs.ts'
import { type SubjectPatterns, subjectPatterns } from './subject-patterns.ts'
import type { Unit } from './units.ts'

/** Somebody whom a sentence says spoke: what it claims of them, and its words, from the first to the one after the last. */
export type SubjectClaim = {
  readonly claim: Omit<Quantifier, 'said' | 'also'>
  readonly from: number
  readonly to: number
}

/** What is before a unit: how many of them. */
type Amount = SubjectClaim['claim'] & { readonly from: number }

/**
 * Reads who a sentence says spoke, where it names them by no more than "all" and "nobody", or by what they are: "twelve States". They
 * are who spoke if a word for speaking stands by them, as of "all stressed"; "all forms of trafficking" is what was spoken
 * of. Speakers and participants are who spoke wherever they stand.
 *
 * @param named where the sentence names a speaker otherwise: what comes after that speaker's own verb is what was said, and
 *   "one speaker said that all agreed" claims nothing of all
 */
export function subjectClaims(among: readonly string[], language: Language, named?: number): SubjectClaim[] {
  const text = patternText(among, language)
  const patterns = subjectPatterns(language)
  const verbs = Array.from(text.matchAll(patterns.said), (match) => wordAt(text, match.index, language))
  const isSaid = ({ from }: SubjectClaim) =>
    named !== undefined &&
    verbs.some((verb) => verb < from && named < from) &&
    !patterns.joined.test(patternText(among.slice(Math.max(0, from - 3), from), language).trimEnd()) &&
    !(language === 'ar' && among[from]!.startsWith('و'))
  const found = [...everybody(text, patterns, language), ...counted(text, among, patterns, language)]
  return found.filter((one) => !isSaid(one)).sort((one, other) => one.from - other.from)
}

/** Who spoke is said near the beginning: what nobody did further on is a thing that was spoken of. */
const nearby = 6

function everybody(text: string, patterns: SubjectPatterns, language: Language): SubjectClaim[] {
  const of = (pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
      claim: { rung: 'all' as const },
      from: wordAt(text, index, language),
      to: wordAt(text, index + words.length, language),
    }))
  return [...patterns.everybody.flatMap(of), ...of(patterns.nobodySpoke).filter(({ from }) => from < nearby)]
}

/** A text around a noun, with the words it is made of: the noun's first, and the one after its last. */
type Around = {
  readonly unit: Named['unit']
  readonly before: string
  readonly after: string
  readonly among: readonly string[]
  readonly from: number
  readonly to: number
}

/** So many words around a noun say what it is there for: more are not looked at, however long a sentence is. */
const around = { before: 20, after: 30 } as const

/** Those who are called by what they are, with how many of them spoke. */
function counted(
  text: string,
  among: readonly string[],
  patterns: SubjectPatterns,
  language: Language,
): SubjectClaim[] {
  return unitsIn(text, patterns).flatMap(({ unit, start, end }) => {
    const noun = wordAt(text, start, language)
    const base = Math.max(0, noun - around.before)
    const [from, to] = [noun - base, wordAt(text, end, language) - base]
    const near = among.slice(base, base + to + around.after)
    const own = patternText(near, language)
    const [before, after] = [own.slice(0, placeOf(own, from, language)), own.slice(placeOf(own, to, language))]
    const amount = amountOf({ unit, before, after, among: near, from, to }, patterns, language)
    if (!amount) return []
    const { from: nearFirst, ...claim } = amount
    const first = base + nearFirst
    const isNone = patterns.none.test(before)
    const spoke = isNone
      ? patterns.objectedAfter.test(after) || (patterns.spokeAfter.test(after) && first < nearby)
      : patterns.spokeAfter.test(after) || patterns.spokenBy.test(own.slice(0, placeOf(own, nearFirst, language)))
    if (!spoke && (unit !== 'speakers' || isNone)) return []
    return [{ claim: unit === 'speakers' ? claim : { ...claim, of: unit }, from: first, to: base + to }]
  })
}

/** Where a word begins in the text of a pattern, the space before it included. */
function placeOf(text: string, word: number, language: Language): number {
  if (language === 'zh') return word
  let at = 0
  for (let passed = 0; passed < word; passed++) at = text.indexOf(' ', at + 1)
  return at
}

type Named = { readonly unit: Unit | 'speakers'; readonly start: number; readonly end: number }

/** The units that a text names, each by its longest name. */
function unitsIn(text: string, patterns: SubjectPatterns): Named[] {
  const all = patterns.units.flatMap(({ unit, pattern }) =>
    Array.from(
      text.matchAll(pattern),
      ({ index, 0: words }): Named => ({ unit, start: index, end: index + words.length }),
    ),
  )
  const isInside = (one: Named, other: Named) => other.start <= one.start && one.end <= other.end
  const isLonger = (one: Named, other: Named) => one.end - one.start > other.end - other.start
  // Of two that are as long the narrower is named first.
  return all.filter((one, at) => !all.some((other, nth) => isInside(one, other) && (isLonger(other, one) || nth < at)))
}

function amountOf(noun: Around, patterns: SubjectPatterns, language: Language): Amount | undefined {
  const { unit, before, after, among, from, to } = noun
  const wordOf = (index: number) => wordAt(before, index, language)
  const none = patterns.none.exec(before) ?? patterns.allBut.exec(before)
  if (none) return { rung: 'all', from: wordOf(none.index) }
  const share = shareBefore(before, among, patterns, language)
  if (share) return share
  const words = patterns.determiners
    .filter(({ rung }) => (unit !== 'speakers' || isWide(rung)) && !(unit === 'panels' && rung === 'all'))
    .flatMap(({ rung, pattern }) => {
      const found = pattern.exec(before)
      return found ? [{ rung, from: wordOf(found.index) }] : []
    })
  const number = numberOf(noun, patterns, language)
  // Of Chinese, "several tens" has a ten in it.
  const isInside = language === 'zh' && words[0]?.rung === 'many' && number && words[0].from < number.from
  if (number && !isInside) return number
  if (words[0]) return words[0]
  if (unit === 'speakers') return undefined
  if (patterns.manyAfter.test(after)) return { rung: 'many', from }
  // No word at all is more than one, where it begins a sentence.
  const isPlural = patterns.plural.test(among[from]!) || patterns.plural.test(among[to - 1]!)
  const isBare = unit !== 'panels' && unit !== 'constituencies' && patterns.bare.test(before)
  return isBare && isPlural ? { rung: 'some', from } : undefined
}

/** The number before a noun; what kind of States they are may stand between. */
function numberOf(of: Around, patterns: SubjectPatterns, language: Language): Amount | undefined {
  const { unit, before, after, among, from: noun, to } = of
  if (language === 'ar' && /ت[اي]ن$/u.test(among[noun]!)) return { rung: 'some', number: 2, from: noun }
  const described = patterns.described.exec(before)![0]
  const skipped = language === 'zh' ? described.length : described.split(' ').length - 1
  for (let at = noun; at >= noun - skipped; at--) {
    const number = numberBefore(among, at, language)
    if (number === undefined || isYear(number, among[at - 1]!)) continue
    // "One after another, speakers": a one that stands apart is not theirs.
    if (number === 1 && at < noun && unit === 'speakers') return undefined
    let from = at - 1
    while (from > 0 && numberBefore(among, from, language) !== undefined) from--
    const whole = patterns.outOfAfter.test(after) ? numberBefore(among, to + 2, language) : undefined
    if (whole) return { ...shareOf(number / whole), from }
    return { rung: rungOf(number), number, from }
  }
  return undefined
}

function isWide(rung: Rung): boolean {
  return rungs.indexOf(rung) <= rungs.indexOf('several')
}

/** How a number of speakers is read where it is a word: "they", later on. */
export function rungOf(number: number): Rung {
  if (number >= 3) return 'several'
  return number === 2 ? 'some' : 'one'
}

function isYear(number: number, word: string): boolean {
  return /^\d{4}$/.test(word) && number >= 1900 && number < 2100
}

function shareOf(share: number): { readonly rung: Rung; readonly share: number } {
  if (share >= 1) return { rung: 'all', share }
  return { rung: share > 0.5 ? 'most' : 'some', share }
}

function shareBefore(
  before: string,
  among: readonly string[],
  { shares, percent, outOf }: SubjectPatterns,
  language: Language,
): Amount | undefined {
  const amount = (share: number, index: number): Amount => {
    return { ...shareOf(share), from: wordAt(before, index, language) }
  }
  for (const { share, pattern } of shares) {
    const found = pattern.exec(before)
    if (found) return amount(share, found.index)
  }
  const hundredth = percent.exec(before)
  if (hundredth) {
    const at = wordAt(before, hundredth.index, language)
    const number = numberBefore(among, at, language) ?? chineseHundredths(hundredth[0], language)
    if (number !== undefined) return { ...amount(number / 100, hundredth.index), from: Math.max(0, at - 1) }
  }
  const part = outOf.exec(before)
  if (!part) return undefined
  const at = wordAt(before, part.index, language)
  const [count, whole] = [
    numberBefore(among, at, language),
    numberBefore(among, wordAt(before, before.length - 1, language) + 1, language),
  ]
  return count !== undefined && whole ? { ...amount(count / whole, part.index), from: Math.max(0, at - 1) } : undefined
}

/** "百分之八十": the number comes last. */
function chineseHundredths(words: string, language: Language): number | undefined {
  const signs = [...(/^百分之(.+?)的?$/u.exec(words)?.[1] ?? '')]
  return signs.length === 0 ? undefined : numberBefore(signs, signs.length, language)
}
