import { terms } from '../language/terms.ts'
import { words } from '../language/words.ts'
import { charGrams } from './char-grams.ts'
import { counted, type HearingIndex, nearPairs, type Posting } from './hearing-index.ts'
import { reportingWords } from './reporting-words.ts'

/** What speaks for each turn of a hearing as the source of one sentence. One number a turn in each list. */
export type Evidence = {
  /** BM25 of the whole turn (Robertson and Spärck Jones; k1 1.2, b 0.75). */
  readonly turn: Float64Array
  /** How much of the sentence stands together in the best three sentences of the turn: sum of rarity. */
  readonly passage: Float64Array
  /** Two words of the sentence near each other in the turn as well: sum of rarity over distance here and its root there. */
  readonly pairs: Float64Array
  /** Cosine of runs of four letters. */
  readonly letters: Float64Array
  /** The sentence names the speaker: share of the name's words. */
  readonly speaker: Float64Array
  /** Sum of rarity of all terms of the sentence, those that nobody said included: the most `passage` can be. */
  readonly most: number
}

const k1 = 1.2
const b = 0.75

/**
 * Weighs every turn against one sentence.
 *
 * @param index of the hearing
 * @param sentence of a summary
 */
export function evidenceIn(index: HearingIndex, sentence: string): Evidence {
  const { speaker, named } = namedSpeakers(index, sentence)
  const all = terms(sentence, index.language, new Set([...reportingWords[index.language], ...named]))
  const sought = [...new Set(all)]
  const turn = new Float64Array(index.turns)
  const passages = new Map<number, number>()
  let most = 0
  for (const term of sought) {
    const posting = index.terms.get(term)
    const rare = rarity(index.turns, posting?.at.length ?? 0)
    most += rare
    each(posting, (at, count) => {
      turn[at]! += (rare * count * (k1 + 1)) / (count + k1 * (1 - b + (b * index.lengths[at]!) / index.averageLength))
    })
    each(index.passages.get(term), (at) => passages.set(at, (passages.get(at) ?? 0) + rare))
  }
  const passage = new Float64Array(index.turns)
  for (const [at, sum] of passages) {
    const of = index.passageTurn[at]!
    if (passage[of]! < sum) passage[of] = sum
  }
  const pairs = new Float64Array(index.turns)
  for (const [pair, nearness] of nearPairs(all, 3)) {
    const posting = index.pairs.get(pair)
    each(posting, (at, near) => {
      pairs[at]! += rarity(index.turns, posting!.at.length) * nearness * Math.sqrt(near)
    })
  }
  return { turn, passage, pairs, letters: letters(index, sentence), speaker, most }
}

/** The inverse document frequency of BM25: what few turns have says much. */
function rarity(turns: number, having: number): number {
  return Math.log(1 + (turns - having + 0.5) / (having + 0.5))
}

function each(posting: Posting | undefined, use: (at: number, weight: number) => void): void {
  if (!posting) return
  const { at, weight } = posting
  for (let nth = 0; nth < at.length; nth++) use(at[nth]!, weight[nth]!)
}

/** Speakers are named by their last name, or by their first; "the Chair" is nobody's name. */
function namedSpeakers(index: HearingIndex, sentence: string) {
  const speaker = new Float64Array(index.turns)
  const named = new Set<string>()
  const said = new Set(words(sentence, index.language))
  for (const { name, turns } of index.speakers) {
    const found = name.filter((word) => said.has(word))
    if (!said.has(name.at(-1)!) && !said.has(name[0]!)) continue
    for (const word of found) named.add(word)
    for (const turn of turns) speaker[turn] = Math.max(speaker[turn]!, found.length / name.length)
  }
  return { speaker, named }
}

function letters(index: HearingIndex, sentence: string): Float64Array {
  const cosine = new Float64Array(index.turns)
  let square = 0
  for (const [gram, count] of counted(charGrams(sentence, index.language))) {
    const posting = index.grams.get(gram)
    if (!posting) continue
    const rare = Math.log(1 + index.turns / posting.at.length)
    const weight = (1 + Math.log(count)) * rare
    square += weight ** 2
    each(posting, (at, times) => {
      cosine[at]! += (weight * (1 + Math.log(times)) * rare) / index.gramNorms[at]!
    })
  }
  const norm = Math.sqrt(square) || 1
  return cosine.map((sum) => sum / norm)
}
