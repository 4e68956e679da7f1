import { type Phrase, parsePhrases, phraseWords, placesOf } from '../codebook/matched-phrases.ts'
import type { Language } from '../language/language.ts'
import { plainLetters } from '../text/look-alikes.ts'
import { numberBefore } from './number-words.ts'
import { quantifierWords } from './quantifier-words.ts'
import { rungOf, type SubjectClaim, subjectClaims } from './read-subjects.ts'
import { type Rung, rungs } from './rungs.ts'
import { unanimousWords } from './unanimous-words.ts'
import type { Unit } from './units.ts'

/** What a sentence claims about who spoke. */
export type Quantifier = {
  readonly rung: Rung
  /** Whether the sentence says it itself, or stands for whoever was named before ("they"). */
  readonly said: 'here' | 'before'
  /** The number, where it gives one: "12 speakers". */
  readonly number?: number
  /** The part of the whole, where it gives one: "two thirds of the speakers". */
  readonly share?: number
  /** What those are who are counted, if it does not say speakers: "twelve States". */
  readonly of?: Unit
  /** It stands for whoever was named before as well: "they stressed, and twelve States noted". */
  readonly before?: true
  /** What else it claims, less wide than this: "all participants, and twelve States". */
  readonly also?: readonly Quantifier[]
}

/**
 * Reads what each sentence of a summary claims about who spoke. "They", and a sentence that names nobody, may be read as
 * whoever was named before: it is held to the widest of those, because that is how it will be quoted.
 *
 * @param summary sentences in their order
 * @returns for each what it claims; undefined for one that claims nothing about speakers
 */
export function readQuantifiers(summary: readonly string[], language: Language): (Quantifier | undefined)[] {
  return carryForward(summary.map((sentence) => quantifierOf(sentence, language)))
}

/**
 * Puts in the place of each "before" what was the widest by then, of speakers and of others. By the words alone, since nobody
 * says that the same number spoke again.
 */
export function carryForward(read: readonly ReadAlone[]): (Quantifier | undefined)[] {
  let speakers: readonly Quantifier[] = []
  let others: readonly Quantifier[] = []
  return read.map((here) => {
    if (here === 'before') {
      const [widest, ...also] = widestBefore(speakers, others)
      return widest && { ...widest, ...(also.length > 0 && { also }) }
    }
    const told = here?.before ? withBefore(here, widestBefore(speakers, others)) : here
    const claims = here ? [here, ...(here.also ?? [])].map(asBefore) : []
    speakers = wider(
      speakers,
      claims.filter(({ of }) => of === undefined),
    )
    others = wider(
      others,
      claims.filter(({ of }) => of !== undefined),
    )
    return told
  })
}

function withBefore({ before: _, ...own }: Quantifier, named: readonly Quantifier[]): Quantifier {
  const also = [...(own.also ?? []), ...named]
  return { ...own, ...(also.length > 0 && { also }) }
}

function widestBefore(speakers: readonly Quantifier[], others: readonly Quantifier[]): readonly Quantifier[] {
  const isWider = others[0] && (!speakers[0] || byWidth(others[0], speakers[0]) < 0)
  return [...(isWider ? others.slice(0, 1) : []), ...speakers]
}

function asBefore({ rung, of }: Quantifier): Quantifier {
  return { rung, said: 'before', ...(of !== undefined && { of }) }
}

function wider(before: readonly Quantifier[], here: readonly Quantifier[]): readonly Quantifier[] {
  return here[0] && (!before[0] || byWidth(here[0], before[0]) < 0) ? here : before
}

function byWidth(one: Quantifier, other: Quantifier): number {
  return rungs.indexOf(one.rung) - rungs.indexOf(other.rung)
}

/** What a sentence says by itself: a quantifier, that it stands for whoever was named before, or nothing. */
export type ReadAlone = Quantifier | 'before' | undefined

/** Reads one sentence by itself. */
export function quantifierOf(sentence: string, language: Language): ReadAlone {
  const among = phraseWords(plainLetters(sentence, language).replace(/[%٪]/g, ' percent '), language)
  const onLadder = ladderClaim(among, language)
  const place = onLadder === 'before' || onLadder === 'nobody' ? undefined : onLadder
  const isPronoun = onLadder === 'before' || place?.before === true
  const subjects = subjectClaims(among, language, isPronoun ? 0 : place?.from)
  const claims = subjects.map(({ claim }) => claim)
  if (place && !subjects.some((one) => says(one, place))) claims.push(place.claim)
  const [widest, ...also] = distinctClaims(claims)
    .map((one) => ({ ...one, said: 'here' as const }))
    .toSorted(byWidth)
  if (widest) return { ...widest, ...(isPronoun && { before: true as const }), ...(also.length > 0 && { also }) }
  return onLadder === undefined ? undefined : 'before'
}

/** Whether what the ladder found is a word of those who are counted otherwise: "many" of "many States". All stays all. */
function says({ from, to, claim }: SubjectClaim, { claim: { rung }, from: at }: PlacedClaim): boolean {
  const isWidest = rung === 'all' || rung === 'all-panels'
  return from <= at && at < to && (!isWidest || (claim.rung === rung && claim.of === undefined))
}

function distinctClaims(claims: readonly SubjectClaim['claim'][]): SubjectClaim['claim'][] {
  const key = ({ rung, number, share, of }: SubjectClaim['claim']) => `${rung} ${number} ${share} ${of}`
  return [...new Map(claims.map((one) => [key(one), one])).values()]
}

/** What the ladder finds and where, and whether the sentence begins with whoever was named before. */
type PlacedClaim = { readonly claim: SubjectClaim['claim']; readonly from: number; readonly before?: boolean }

/** What the ladder finds in a sentence, and where: "nobody" where it says that nobody in particular spoke, "before" for "they". */
function ladderClaim(among: readonly string[], language: Language): PlacedClaim | 'before' | 'nobody' | undefined {
  const { ladder, bare, before, they, counted, whole } = ready(language)
  const first = (phrase: Phrase) => placesOf(phrase, among, language).at(0)?.from
  const number = numberOf(among, counted, language)
  const spoken = before.flatMap((phrase) => placesOf(phrase, among, language))
  const isThey = they.some((phrase) => first(phrase) === 0)
  if (number) return { ...number, before: isThey }
  const near = (phrase: Phrase) => {
    const from = first(phrase)
    return from !== undefined && from < subjectReach ? from : undefined
  }
  // The longest words decide: "all panels" is not "panels", "several participants" not "participants".
  let best: (PlacedClaim & { length: number }) | undefined
  for (const { rung, phrases } of ladder) {
    for (const phrase of phrases) {
      if (phrase.length <= (best?.length ?? 0)) continue
      // Who is named with their number is who spoke, wherever the sentence says it.
      const from = whole.has(phrase) ? first(phrase) : near(phrase)
      if (from !== undefined) best = { claim: { rung }, from, length: phrase.length }
    }
  }
  if (best) return { ...best, before: isThey }
  if (isThey) return 'before'
  if (spoken.some(({ from }) => from === 0)) return 'nobody'
  const bareAt = bare.map(near).find((from) => from !== undefined)
  if (bareAt !== undefined) return { claim: { rung: 'many' }, from: bareAt }
  return spoken.length > 0 ? 'nobody' : undefined
}

/** Who spoke is said near the beginning: "for many victims" further on is no claim about speakers. */
const subjectReach = 6

/** A number has words of its own, and Chinese is counted in signs. */
const numberReach = { words: 8, signs: 16 } as const

function numberOf(among: readonly string[], counted: readonly Phrase[], language: Language): PlacedClaim | undefined {
  for (const { from } of counted.flatMap((phrase) => placesOf(phrase, among, language))) {
    const number =
      from <= numberReach[language === 'zh' ? 'signs' : 'words'] ? numberBefore(among, from, language) : undefined
    if (number !== undefined) return { claim: { rung: rungOf(number), number }, from }
  }
  return undefined
}

type Ready = {
  readonly ladder: readonly { readonly rung: Rung; readonly phrases: readonly Phrase[] }[]
  readonly bare: readonly Phrase[]
  readonly before: readonly Phrase[]
  readonly they: readonly Phrase[]
  readonly counted: readonly Phrase[]
  /** Phrases that name those who spoke, or say that all of them did: they are claims wherever they stand. */
  readonly whole: ReadonlySet<Phrase>
}

const made = new Map<Language, Ready>()

function ready(language: Language): Ready {
  let one = made.get(language)
  if (!one) {
    const words = quantifierWords[language]
    const [bare, counted, unanimous] = [words.bare, words.counted, unanimousWords[language]].map((list) =>
      parsePhrases(list, language),
    ) as [Phrase[], Phrase[], Phrase[]]
    const ladder = rungs.map((rung) => ({
      rung,
      phrases: [...parsePhrases(words[rung], language), ...(rung === 'all' ? unanimous : [])],
    }))
    const names = [...bare, ...counted]
    const isNamed = (phrase: Phrase) => {
      const own = phrase.map(({ word }) => word)
      return names.some((name) => name.length < own.length && placesOf(name, own, language).length > 0)
    }
    const whole = new Set([...unanimous, ...ladder.flatMap(({ phrases }) => phrases.filter(isNamed))])
    one = {
      ladder,
      bare,
      counted,
      whole,
      before: parsePhrases(words.before, language),
      they: parsePhrases(words.they, language),
    }
    made.set(language, one)
  }
  return one
}
