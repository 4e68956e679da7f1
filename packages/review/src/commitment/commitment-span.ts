import type { Sha256 } from '@clarion/journal'
import { clauses } from '../force/clauses.ts'
import type { Force } from '../force/force.ts'
import type { Language } from '../language/language.ts'
import { sentences } from '../language/sentences.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type Anchor, makeAnchor } from '../text/anchor.ts'
import { canonicalText } from '../text/canonical-text.ts'
import { type Resolved, resolveAnchor } from '../text/resolve-anchor.ts'

/**
 * Anchors the words that promise in a paragraph of the adopted text.
 *
 * @param start, end in code points of the paragraph
 * @throws RangeError when the span is empty or not inside the paragraph
 */
export function commitmentSpan({ text }: Paragraph, start: number, end: number, sha256: Sha256): Anchor {
  return makeAnchor(canonicalText(text, sha256), start, end)
}

/** @returns where the words of a commitment stand in a paragraph; only `same` is the promise that was made */
export function findCommitment(span: Anchor, { text }: Paragraph, sha256: Sha256): Resolved | undefined {
  return resolveAnchor(span, canonicalText(text, sha256))
}

/** A sentence that may be a commitment, for a person to cut. */
export type SuggestedCommitment = {
  readonly paragraph: string
  readonly label: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly force: Force
}

/**
 * Points at the sentences of an adopted text that bind, and at those that call on somebody: what can be held up against
 * those who adopted it. A preamble binds nobody. In the order of the text; a person decides what is a commitment.
 */
export function suggestCommitments(paragraphs: readonly Paragraph[], language: Language): SuggestedCommitment[] {
  return paragraphs.flatMap(({ id, label, part, text }) =>
    part === 'preamble'
      ? []
      : sentences(text, language).flatMap(({ start, end, text: words }) => {
          const asked = clauses(words, language).map(({ force }) => force)
          const force = asked.includes('bind') ? 'bind' : asked.includes('call') ? 'call' : undefined
          return force ? [{ paragraph: id, label, start, end, words, force }] : []
        }),
  )
}
