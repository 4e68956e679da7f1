import type { Paragraph } from '../paragraphs/paragraph.ts'
import { wordTokens } from './word-tokens.ts'

/** A paragraph of a text that was pasted, and which one of the last revision it seems to be. */
export type MatchedParagraph = {
  /** Where it stands in the text that was pasted, from 0. */
  readonly at: number
  /** The id of the paragraph it was; null for one that seems new. */
  readonly id: string | null
  /** The share of words they have in common, 0 to 1. */
  readonly alike: number
}

/** Below this two paragraphs have less in common than not, and are two. */
const least = 0.5

/**
 * Finds the paragraphs of the last revision in a text that came back from a word processor, where nobody keeps ids: first
 * those whose words are the same, then the most alike, each once; of equals those with the same number, then those that
 * stand first. A suggestion: whoever puts the revision forward looks at what is below 1.
 *
 * Alike is Dice's share of words in common (1945), each counted as often as it stands.
 */
export function matchParagraphs(before: readonly Paragraph[], pasted: readonly Paragraph[]): MatchedParagraph[] {
  const [old, now] = [before.map(bagOf), pasted.map(bagOf)]
  const pairs = pasted
    .flatMap((is, at) =>
      before.map((was, from) => ({
        at,
        from,
        alike: is.text === was.text ? 1 : Math.min(dice(old[from]!, now[at]!), almost),
        sameNumber: is.label !== '' && is.label === was.label,
        samePart: is.part === was.part,
      })),
    )
    .filter(({ alike, samePart }) => alike >= least && samePart)
    .sort(
      (one, other) =>
        other.alike - one.alike ||
        Number(other.sameNumber) - Number(one.sameNumber) ||
        one.at - other.at ||
        one.from - other.from,
    )
  const taken = new Map<number, MatchedParagraph>()
  const used = new Set<number>()
  for (const { at, from, alike } of pairs) {
    if (taken.has(at) || used.has(from)) continue
    used.add(from)
    taken.set(at, { at, id: before[from]?.id ?? null, alike })
  }
  return pasted.map((_, at) => taken.get(at) ?? { at, id: null, alike: 0 })
}

/** The same words in another order are not the same words. */
const almost = 0.999

function bagOf({ text }: Paragraph): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const token of wordTokens(text.toLowerCase())) {
    if (/[\p{L}\p{N}]/u.test(token)) bag.set(token, (bag.get(token) ?? 0) + 1)
  }
  return bag
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0)
  const total = size(one) + size(other)
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  return total === 0 ? 0 : (2 * shared) / total
}
