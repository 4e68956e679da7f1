import { type Link, rankTurns } from '../../packages/review/src/linking/link-sentences.ts'
import type { LinkingWeights } from '../../packages/review/src/linking/linking-weights.ts'
import type { LinkingCase } from './linking-cases.ts'

/** One counted sentence: the rank of the first marked turn (0 is best, Infinity is none) and how much of it was found. */
export type JudgedSentence = {
  readonly hearing: number
  readonly foreign: boolean
  readonly rank: number
  readonly support: number
}

/** How sentences are given to the linker: each by itself, or in their paragraph. */
export type LinkingMode = 'alone' | 'paragraph'

/** Links every sentence of the cases. */
export function judgeLinking(
  cases: readonly LinkingCase[],
  weights: LinkingWeights,
  mode: LinkingMode,
): JudgedSentence[] {
  return cases.flatMap(({ hearing, index, marked, foreign, sentences }) => {
    const evidence = sentences.map((one) => one.evidence)
    const links: Link[] =
      mode === 'paragraph'
        ? rankTurns(index, evidence, weights)
        : evidence.flatMap((one) => rankTurns(index, [one], weights))
    return links.flatMap(({ candidates, support }, at) => {
      if (!sentences[at]!.counts) return []
      const rank = candidates.findIndex(({ turn }) => marked.has(turn))
      return [{ hearing, foreign, rank: rank < 0 ? Number.POSITIVE_INFINITY : rank, support }]
    })
  })
}

/** Share of own sentences with a marked turn among the first so many. */
export function hitAt(most: number, judged: readonly JudgedSentence[]): number {
  const own = judged.filter(({ foreign }) => !foreign)
  return own.filter(({ rank }) => rank < most).length / own.length
}

/** Share of sentences at or above a floor: own ones are kept, foreign ones wrongly accepted. */
export function shareAbove(floor: number, foreign: boolean, judged: readonly JudgedSentence[]): number {
  const those = judged.filter((one) => one.foreign === foreign)
  return those.filter(({ support }) => support >= floor).length / Math.max(1, those.length)
}

/** The lowest floor at which at most this share of foreign sentences passes. */
export function floorFor(share: number, judged: readonly JudgedSentence[]): number {
  const supports = judged.filter(({ foreign }) => foreign).map(({ support }) => support)
  supports.sort((one, other) => other - one)
  const first = supports[Math.floor(supports.length * share)]
  return first === undefined ? 0 : first + 1e-9
}
