import type { DropReason } from './drop-reasons.ts'
import type { FoundSpan } from './find-span.ts'

/** A part of a proposal that passed: words, what they translate, and the spans that it rests on, each with its words. */
export type KeptPart = {
  readonly text?: string | undefined
  /** Of a translation: which sentence of the message, from 1, and how it stood. */
  readonly sentence?: number | undefined
  readonly source?: string | undefined
  readonly spans: readonly FoundSpan[]
}

/** A proposal that passed. */
export type KeptProposal = { readonly messages: readonly string[]; readonly parts: readonly KeptPart[] }

/** One that did not: its place in the answer, from 1, and the first reason found. */
export type DroppedProposal = { readonly place: number; readonly reason: DropReason }
