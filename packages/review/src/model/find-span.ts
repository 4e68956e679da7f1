import { makeAnchor } from '../text/anchor.ts'
import { canonicalWords } from '../text/canonical-text.ts'
import { CodePoints } from '../text/code-points.ts'
import type { DropReason } from './drop-reasons.ts'
import { type HearingForModel, keptBack, type StatementSpan } from './hearing-for-model.ts'
import type { Material } from './material.ts'
import type { DraftSpan } from './proposal-drafts.ts'

/** A span that exists, with its words. */
export type FoundSpan = StatementSpan & { readonly edition: number; readonly quote: string }

/**
 * Finds the words that a model quotes: in the statement it names and no other, sign for sign once both are in canonical
 * form, in one place only, with whole words at both ends, and not where a name was hidden.
 */
export function findSpan(hearing: HearingForModel, material: Material, draft: DraftSpan): FoundSpan | DropReason {
  const sent = material.statements.find(({ ref }) => ref === draft.statement)
  const statement = sent && hearing.statements.find(({ id }) => id === sent.id)
  if (!sent || !statement || keptBack(statement)) return 'no-such-statement'
  const quote = canonicalWords(draft.quote)
  if (quote.trim() === '') return 'not-the-words'
  const at = sent.text.indexOf(quote)
  if (at < 0) return 'not-the-words'
  if (sent.text.indexOf(quote, at + 1) >= 0) return 'several-places'
  if (joined(sent.text, at) || joined(sent.text, at + quote.length)) return 'cuts-a-word'
  const points = new CodePoints(sent.text)
  const { start, end, quote: said } = makeAnchor(statement.text, points.pointAt(at), points.pointAt(at + quote.length))
  return said === quote ? { statement: sent.id, edition: statement.edition, start, end, quote } : 'not-the-words'
}

/** Whether a place lies inside a word or between a sign and the marks on it. Chinese words stand without spaces. */
function joined(text: string, at: number): boolean {
  const [before = '', after = ''] = [[...text.slice(Math.max(0, at - 2), at)].at(-1), [...text.slice(at, at + 2)][0]]
  if (/^\p{M}/u.test(after)) return true
  const letter = /^[\p{L}\p{M}\p{N}]$/u
  return letter.test(before) && letter.test(after) && !/\p{Script=Han}/u.test(before + after)
}
