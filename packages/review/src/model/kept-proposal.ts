import type { Span } from '../hearing/record-section.ts'
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

/** A proposal as it is stored: the places of the record, and not the words that stand there. */
export type StoredProposal = {
  readonly messages: readonly string[]
  readonly parts: readonly (Omit<KeptPart, 'spans'> & { readonly spans: readonly Span[] })[]
}

/** @returns a proposal without the words of those who spoke: whoever takes them back has to take them back in one place */
export function storedProposal({ messages, parts }: KeptProposal): StoredProposal {
  return {
    messages,
    parts: parts.map((part) => ({
      ...part,
      spans: part.spans.map(({ statement, edition, start, end }) => ({ statement, edition, start, end })),
    })),
  }
}

/** One that did not: its place in the answer, from 1, and the first reason found. */
export type DroppedProposal = { readonly place: number; readonly reason: DropReason }
