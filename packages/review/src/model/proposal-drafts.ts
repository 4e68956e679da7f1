import { z } from 'zod'
import type { Purpose } from './purposes.ts'

/** Words of a statement as a model names them: the statement by the name it was sent under, the words as they stand. */
export type DraftSpan = { readonly statement: string; readonly quote: string }

/** A part of a proposal: words, the sentence they translate, what they rest on; which of these, the purpose says. */
export type DraftPart = {
  readonly text?: string
  readonly sentence?: number
  readonly source?: string
  readonly spans: readonly DraftSpan[]
}

/** What a model proposes, in one shape for all purposes and before anything of it was held against the hearing. */
export type ProposalDraft = { readonly messages: readonly string[]; readonly parts: readonly DraftPart[] }

const name = z.string().min(1).max(64)
const text = z.string().min(1).max(2000)
const span = z.strictObject({ statement: name, quote: text })
const spans = z.array(span).min(1).max(20)

/** The form of one proposal for each purpose. Strict: what was not asked for is not taken, however harmless it looks. */
const forms: Readonly<Record<Purpose, z.ZodType<ProposalDraft>>> = {
  codes: z
    .strictObject({ statement: name, quote: text, message: name })
    .transform(({ message, ...one }) => ({ messages: [message], parts: [{ spans: [one] }] })),
  merge: z
    .strictObject({ messages: z.array(name).min(2).max(10), spans })
    .transform(({ messages, spans: some }) => ({ messages, parts: [{ spans: some }] })),
  wording: z
    .strictObject({ message: name, sentences: z.array(z.strictObject({ text, spans })).min(1).max(20) })
    .transform(({ message, sentences }) => ({ messages: [message], parts: sentences })),
  translation: z
    .strictObject({ message: name, sentence: z.int().min(1).max(1000), source: text, text })
    .transform(({ message, ...one }) => ({ messages: [message], parts: [{ ...one, spans: [] }] })),
}

/** @returns a proposal as it was meant; undefined when it is not in the form of its purpose */
export function proposalDraft(purpose: Purpose, raw: unknown): ProposalDraft | undefined {
  const read = forms[purpose].safeParse(raw)
  return read.success ? read.data : undefined
}
