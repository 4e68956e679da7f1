import type { Sha256 } from '@clarion/journal'
import { canonicalText } from '../text/canonical-text.ts'
import { resolveAnchor } from '../text/resolve-anchor.ts'

/** A promise made earlier, by its words and the text they stand in. */
export type EarlierPromise = {
  readonly thread: string
  readonly symbol: string
  readonly adopted: string
  readonly words: string
}

/** One that says the same: word for word, or nearly. */
export type PromisedBefore = EarlierPromise & { readonly how: 'same' | 'altered' }

/** Fewer words are everybody's: "we commit to" is no promise made thrice. */
const shortest = 20

/**
 * The earlier promises that say what some words promise: those whose words stand in them, or they in those. Found as a place is found
 * again in an edited text (a fifth of the signs may differ); whether it is the same promise, a person says. The first made comes first.
 *
 * @param adopted the day of the text that the words are of: what was promised on that day or later was not promised before
 */
export function promisedBefore(
  words: string,
  adopted: string,
  earlier: readonly EarlierPromise[],
  sha256: Sha256,
): PromisedBefore[] {
  const found = earlier.flatMap((one): PromisedBefore[] => {
    if (one.adopted >= adopted) return []
    const [short, long] = words.length < one.words.length ? [words, one.words] : [one.words, words]
    const { text: quote, length, checksum } = canonicalText(short, sha256)
    if (length < shortest) return []
    const whole = canonicalText(long, sha256)
    if (whole.checksum === checksum) return [{ ...one, how: 'same' }]
    // Without surroundings and place: only the words count.
    const resolved = resolveAnchor({ start: 0, end: length, quote, prefix: '', suffix: '', checksum }, whole)
    return resolved ? [{ ...one, how: resolved.words }] : []
  })
  return found.sort((one, other) => (one.adopted < other.adopted ? -1 : one.adopted > other.adopted ? 1 : 0))
}
