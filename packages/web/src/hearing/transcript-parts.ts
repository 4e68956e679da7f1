import { canonicalText, canonicalWords, type SpeakersState, splitBySpeaker, statementAtMost } from '@clarion/review'
import { digest } from './digest.ts'

/** A stretch of a record as it may be taken in. */
export type TakenPart = {
  /** Where it begins in the text: what names it. */
  readonly start: number
  readonly heading: string
  readonly words: string
  /** Who it is by the list; null where nobody of that name is on it. */
  readonly speaker: string | null
  /** Whether the heading is one for sure. */
  readonly sure: boolean
  readonly tooLong: boolean
}

/**
 * Splits what was pasted by speaker, and finds each on the list by name. A text without headings is one part. Nothing is
 * lost: what stands before anybody is named is a part of its own.
 */
export function transcriptParts(raw: string, { speakers }: SpeakersState): TakenPart[] {
  const text = canonicalWords(raw)
  return splitBySpeaker(
    text,
    speakers.flatMap(({ name, affiliation }) => [name, affiliation]),
  ).flatMap(({ heading, words, start }): TakenPart[] => {
    const said = words.trim()
    if (said === '') return []
    const named = heading?.name ?? ''
    return [
      {
        start,
        heading: named,
        words: said,
        speaker: named === '' ? null : (speakers.find((one) => isNamed(one, named))?.id ?? null),
        sure: heading?.sure !== false,
        tooLong: canonicalText(said, digest).length > statementAtMost,
      },
    ]
  })
}

/** @returns words as a statement holds them */
export function heldWords(raw: string): { readonly words: string; readonly length: number; readonly checksum: string } {
  const { text: words, length, checksum } = canonicalText(raw, digest)
  return { words, length, checksum }
}

function isNamed(
  { name, affiliation }: { readonly name: string; readonly affiliation: string },
  heading: string,
): boolean {
  const [one, other] = [plain(heading), plain(name)]
  return one === other || one === plain(affiliation) || (other.length > 3 && ` ${one} `.includes(` ${other} `))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
