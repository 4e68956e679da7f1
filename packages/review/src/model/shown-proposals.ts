import type { RecordState, Span } from '../hearing/record-section.ts'
import { spanNow } from '../hearing/span-now.ts'
import type { Judgement, ModelCall } from './model-section.ts'

/** A proposal as it may be shown today. */
export type ShownProposal = {
  readonly messages: readonly string[]
  readonly parts: readonly {
    /** Null for none, and where somebody took back words that it rests on. */
    readonly text: string | null
    readonly sentence: number | null
    readonly source: string | null
    /** Each place with its words; null where they do not stand there any more. */
    readonly spans: readonly (Span & { readonly quote: string | null })[]
  }[]
  readonly judgements: readonly Judgement[]
}

/**
 * The proposals of a call, with the words of the record as they stand today. What a speaker took back is not quoted, and
 * a sentence that was made of it is not shown.
 *
 * @param call opened
 * @param record opened
 */
export function shownProposals({ proposals }: ModelCall, record: RecordState): ShownProposal[] {
  return proposals.map(({ messages, parts, judgements }) => ({
    messages,
    judgements,
    parts: parts.map(({ text = null, sentence = null, source = null, spans }) => {
      const now = spans.map((span) => spanNow(record, span))
      const isWithdrawn = now.some(({ at }) => at === 'withdrawn')
      return {
        text: isWithdrawn ? null : text,
        sentence,
        source,
        spans: spans.map((span, at) => {
          const one = now[at]
          return { ...span, quote: one?.at === 'there' && one.words === 'same' ? one.quote : null }
        }),
      }
    }),
  }))
}
