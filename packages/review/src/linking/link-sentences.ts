import { type Evidence, evidenceIn } from './evidence-in.ts'
import type { HearingIndex } from './hearing-index.ts'
import { type LinkingWeights, linkingWeights } from './linking-weights.ts'

/** A turn that may be what a sentence of a summary rests on. */
export type Candidate = { readonly turn: number; readonly score: number }

/** What a sentence rests on. */
export type Link = {
  /** Turns with anything to say for them, the best first, 50 at most; of equals the earlier. */
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
  const alone = paragraph.length === 1
  const pairs = alone ? weights.supportPairsAlone : weights.supportPairsInParagraph
  const together = paragraph.map((evidence) => foundIn(evidence, pairs, weights.supportSpeaker))
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
function foundIn({ passage, pairs, speaker }: Evidence, pairWeight: number, speakerWeight: number): number {
  let best = 0
  for (let turn = 0; turn < passage.length; turn++) {
    best = Math.max(best, passage[turn]! + pairWeight * pairs[turn]! + speakerWeight * speaker[turn]!)
  }
  return best
}

/** What is said in one turn is asked and taken up in those beside it: each lends a share, its square two turns away, and so on. */
function smoothed(scores: Float64Array, share: number): Float64Array {
  const sums = Float64Array.from(scores)
  let [before, after] = [0, 0]
  for (let turn = 0; turn < scores.length; turn++) {
    sums[turn]! += before
    before = share * (before + scores[turn]!)
  }
  for (let turn = scores.length - 1; turn >= 0; turn--) {
    sums[turn]! += after
    after = share * (after + scores[turn]!)
  }
  return sums
}

function ranked(scores: Float64Array): Candidate[] {
  const turns: number[] = []
  for (let turn = 0; turn < scores.length; turn++) if (scores[turn]! > 0) turns.push(turn)
  turns.sort((one, other) => scores[other]! - scores[one]! || one - other)
  return turns.slice(0, mostCandidates).map((turn) => ({ turn, score: scores[turn]! }))
}

/** Nobody reads further. */
const mostCandidates = 50
