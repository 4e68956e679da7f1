import { type Evidence, evidenceIn } from './evidence-in.ts'
import type { HearingIndex } from './hearing-index.ts'
import { type LinkingWeights, linkingWeights } from './linking-weights.ts'

/** A turn that may be what a sentence of a summary rests on. */
export type Candidate = { readonly turn: number; readonly score: number }

/** What a sentence rests on. */
export type Link = {
  /** Turns with anything to say for them, the best first; of equals the earlier. */
  readonly candidates: readonly Candidate[]
  /** How much of the sentence is found, 0 to about 2. */
  readonly support: number
  /** Whether that is enough. Below the floor the answer is "no support found", whatever the candidates are. */
  readonly supported: boolean
}

/**
 * Links the sentences of one paragraph of a summary with the turns of a hearing. A paragraph speaks of one stretch of the
 * hearing most of the time, and its sentences say "they" and "this" of one another: each is judged with a share of its
 * neighbours' evidence. A sentence given alone is judged alone.
 *
 * @param index of the hearing
 * @param paragraph its sentences, in their order
 * @returns a link for each, in the same order; always the same for the same input
 */
export function linkSentences(
  index: HearingIndex,
  paragraph: readonly string[],
  weights: LinkingWeights = linkingWeights,
): Link[] {
  return rankTurns(
    index,
    paragraph.map((sentence) => evidenceIn(index, sentence)),
    weights,
  )
}

/** As {@link linkSentences}, from evidence that is at hand: the evidence does not depend on the weights. */
export function rankTurns(index: HearingIndex, paragraph: readonly Evidence[], weights: LinkingWeights): Link[] {
  const scores = paragraph.map((evidence) => scored(index, evidence, weights))
  const near = scores.map((own) => smoothed(own, weights.nearby))
  const wide = weights.paragraph > 0 && paragraph.length > 1 ? scores.map((own) => smoothed(own, weights.stretch)) : []
  const together = paragraph.map((evidence) => foundIn(evidence, weights))
  const alone = paragraph.length === 1
  const floor = alone ? weights.floorAlone : weights.floorInParagraph
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const shared = sum(together) / (sum(paragraph.map(({ most }) => most)) + weights.doubt)
  return paragraph.map((evidence, at) => {
    const total = Float64Array.from(near[at]!)
    for (const [other, scoresThere] of wide.entries()) {
      if (other === at) continue
      for (let turn = 0; turn < total.length; turn++) total[turn]! += weights.paragraph * scoresThere[turn]!
    }
    const own = together[at]! / (evidence.most + weights.doubt)
    const support = alone ? own : (1 - weights.sharedSupport) * own + weights.sharedSupport * shared
    return { candidates: ranked(total), support, supported: support >= floor }
  })
}

function scored(index: HearingIndex, evidence: Evidence, weights: LinkingWeights): Float64Array {
  return evidence.turn.map((score, turn) => {
    const sum =
      score +
      evidence.passage[turn]! +
      weights.pairs * evidence.pairs[turn]! +
      weights.letters * evidence.letters[turn]! +
      weights.speaker * evidence.speaker[turn]!
    return sum > 0 ? sum + weights.length * Math.log(1 + index.lengths[turn]!) : 0
  })
}

/** The best turn's share of the sentence that stands together there. */
function foundIn(evidence: Evidence, weights: LinkingWeights): number {
  let best = 0
  for (let turn = 0; turn < evidence.passage.length; turn++) {
    best = Math.max(
      best,
      evidence.passage[turn]! +
        weights.supportPairs * evidence.pairs[turn]! +
        weights.supportSpeaker * evidence.speaker[turn]!,
    )
  }
  return best
}

/** What is said in one turn is asked and taken up in those beside it: each neighbour lends a share, ever less. */
function smoothed(scores: Float64Array, share: number): Float64Array {
  const reach = 6
  return scores.map((own, turn) => {
    let sum = own
    for (let apart = 1; apart <= reach; apart++) {
      sum += share ** apart * ((scores[turn - apart] ?? 0) + (scores[turn + apart] ?? 0))
    }
    return sum
  })
}

function ranked(scores: Float64Array): Candidate[] {
  return Array.from(scores, (score, turn) => ({ turn, score }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.turn - other.turn)
}
