import type { Language } from '../language/language.ts'
import { sentences } from '../language/sentences.ts'
import { terms } from '../language/terms.ts'
import { words } from '../language/words.ts'
import { charGrams } from './char-grams.ts'
import { personTitles } from './person-titles.ts'
import type { Turn } from './turn.ts'

/** Where something stands: numbers of turns (or of passages), ascending, and how strongly. */
export type Posting = { readonly at: number[]; readonly weight: number[] }

/** A hearing made ready for questions about who said what. Built once, in time linear in its length. */
export type HearingIndex = {
  readonly language: Language
  readonly turns: number
  /** How many terms each turn has, and how many on average. */
  readonly lengths: readonly number[]
  readonly averageLength: number
  /** Turn and count for each term. */
  readonly terms: ReadonlyMap<string, Posting>
  /** Passage for each term: a passage is three sentences of one turn. */
  readonly passages: ReadonlyMap<string, Posting>
  /** The turn of each passage. */
  readonly passageTurn: readonly number[]
  /** Turn and nearness, one over the distance, for each two terms at most four apart, in either order. */
  readonly pairs: ReadonlyMap<string, Posting>
  /** Turn and count for each four letters of a word. */
  readonly grams: ReadonlyMap<string, Posting>
  readonly gramNorms: readonly number[]
  /** The turns of each speaker, by the words of the name. */
  readonly speakers: readonly { readonly name: readonly string[]; readonly turns: readonly number[] }[]
}

const passageLength = 3
const pairDistance = 4

/** @param turns of one hearing, in their order */
export function hearingIndex(turns: readonly Turn[], language: Language): HearingIndex {
  const termPostings = new Map<string, Posting>()
  const passages = new Map<string, Posting>()
  const pairs = new Map<string, Posting>()
  const grams = new Map<string, Posting>()
  const lengths: number[] = []
  const passageTurn: number[] = []
  const speakers = new Map<string, { name: string[]; turns: number[] }>()
  for (const [turn, { speaker, words: said }] of turns.entries()) {
    const bySentence = sentences(said, language).map((one) => terms(one.text, language))
    const all = bySentence.flat()
    lengths.push(all.length)
    for (const [term, count] of counted(all)) post(termPostings, term, turn, count)
    for (let first = 0; first < bySentence.length; first++) {
      const inPassage = new Set(bySentence.slice(first, first + passageLength).flat())
      for (const term of inPassage) post(passages, term, passageTurn.length, 1)
      passageTurn.push(turn)
    }
    for (const [pair, nearness] of nearPairs(all, pairDistance)) post(pairs, pair, turn, nearness)
    for (const [gram, count] of counted(charGrams(said, language))) post(grams, gram, turn, count)
    const name = words(speaker.replace(/\(.*?\)/g, ' '), language).filter(
      (word) => word.length > 1 && !personTitles.has(word),
    )
    const known = speakers.get(name.join(' '))
    if (known) known.turns.push(turn)
    else if (name.length > 0) speakers.set(name.join(' '), { name, turns: [turn] })
  }
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return {
    language,
    turns: turns.length,
    lengths,
    averageLength,
    terms: termPostings,
    passages,
    passageTurn,
    pairs,
    grams,
    gramNorms: norms(grams, turns.length),
    speakers: [...speakers.values()],
  }
}

/** Each two different terms at most so far apart, with one over the least distance they stand in. */
export function nearPairs(all: readonly string[], distance: number): Map<string, number> {
  const found = new Map<string, number>()
  for (const [at, one] of all.entries()) {
    for (let apart = 1; apart <= distance && at + apart < all.length; apart++) {
      const other = all[at + apart]!
      if (one === other) continue
      const pair = one < other ? `${one} ${other}` : `${other} ${one}`
      if ((found.get(pair) ?? 0) < 1 / apart) found.set(pair, 1 / apart)
    }
  }
  return found
}

/** How often each stands in a list. */
export function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

function post(postings: Map<string, Posting>, key: string, at: number, weight: number): void {
  let posting = postings.get(key)
  if (!posting) {
    posting = { at: [], weight: [] }
    postings.set(key, posting)
  }
  posting.at.push(at)
  posting.weight.push(weight)
}

function norms(grams: ReadonlyMap<string, Posting>, turns: number): number[] {
  const squares = new Array<number>(turns).fill(0)
  for (const { at, weight } of grams.values()) {
    const rare = Math.log(1 + turns / at.length)
    for (const [nth, turn] of at.entries()) squares[turn]! += ((1 + Math.log(weight[nth]!)) * rare) ** 2
  }
  return squares.map((square) => Math.sqrt(square) || 1)
}
