import type { Anchor } from './anchor.ts'
import { approximateFind } from './approximate-find.ts'
import type { CanonicalText } from './canonical-text.ts'
import { CodePoints } from './code-points.ts'

/** Where an anchor's words stand now. Only `same` words may be shown as a quote. */
export type Resolved = {
  readonly start: number
  readonly end: number
  readonly words: 'same' | 'altered'
  /** How much of words, surroundings and place agrees, 0 to 1. */
  readonly score: number
}

/** What agreement is worth. The words count most; the surroundings tell two places apart; the place only breaks ties. */
export const anchorWeights = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const

/** An altered place must keep this share of the words, and with its surroundings this share of everything. */
const least = { quote: 0.8, score: 0.75 }

/**
 * Finds an anchor's words in a text that may have been edited since. In the very text it was made from, the span must
 * hold the words, or the anchor lies and nothing is found. In another text every exact place is weighed first; only when
 * there is none are places looked at that differ by up to a fifth of the signs, and what is found there is `altered`.
 *
 * Time: O(text) for exact places, plus O(32²) for each; otherwise O(quote/5 x text) as expected.
 *
 * @returns the place, or undefined where no place is good enough
 */
export function resolveAnchor(anchor: Anchor, now: CanonicalText): Resolved | undefined {
  const points = new CodePoints(now.text)
  if (anchor.quote === '') return undefined
  if (now.checksum === anchor.checksum) {
    const honest = points.slice(anchor.start, anchor.end) === anchor.quote
    return honest ? { start: anchor.start, end: anchor.end, words: 'same', score: 1 } : undefined
  }
  const length = [...anchor.quote].length
  const exact: Resolved[] = []
  for (let at = now.text.indexOf(anchor.quote); at >= 0; at = now.text.indexOf(anchor.quote, at + 1)) {
    const start = points.pointAt(at)
    exact.push({
      start,
      end: start + length,
      words: 'same',
      score: agreement(anchor, points, start, start + length, 1),
    })
  }
  return best(exact) ?? best(alteredPlaces(anchor, points, length))
}

function alteredPlaces(anchor: Anchor, points: CodePoints, length: number): Resolved[] {
  const most = Math.floor(length * (1 - least.quote))
  if (most === 0) return []
  const found = approximateFind(codes(points.text), codes(anchor.quote), most)
  return found
    .map(({ start, end, edits }): Resolved => {
      const score = agreement(anchor, points, start, end, 1 - edits / length)
      return { start, end, words: 'altered', score }
    })
    .filter(({ score }) => score >= least.score)
}

function agreement(anchor: Anchor, points: CodePoints, start: number, end: number, quote: number): number {
  const before = points.slice(start - [...anchor.prefix].length, start)
  const after = points.slice(end, end + [...anchor.suffix].length)
  const position = 1 - Math.min(1, Math.abs(start - anchor.start) / Math.max(1, points.length))
  const parts = { quote, prefix: likeness(anchor.prefix, before), suffix: likeness(anchor.suffix, after), position }
  const weights = Object.values(anchorWeights).reduce((sum, weight) => sum + weight, 0)
  return (
    Object.entries(parts).reduce((sum, [part, is]) => sum + is * anchorWeights[part as keyof typeof parts], 0) / weights
  )
}

/** The best of places; of equals the first. */
function best(places: readonly Resolved[]): Resolved | undefined {
  return places.reduce<Resolved | undefined>((top, one) => (top && top.score >= one.score ? top : one), undefined)
}

/** One less the share of edits between two short texts (Levenshtein 1966). */
function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [left, right] = [codes(one), codes(other)]
  let row = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const [at, sign] of left.entries()) {
    const next = [at + 1]
    for (const [column, against] of right.entries()) {
      const kept = row[column]! + (sign === against ? 0 : 1)
      next.push(Math.min(kept, row[column + 1]! + 1, next[column]! + 1))
    }
    row = next
  }
  return 1 - row.at(-1)! / Math.max(left.length, right.length, 1)
}

function codes(text: string): number[] {
  return Array.from(text, (sign) => sign.codePointAt(0)!)
}
