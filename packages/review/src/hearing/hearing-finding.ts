import { diagnosticWords } from '../lint/diagnostic.ts'

/** What keeps a summary from being signed: what the gate finds in the words, and what it finds in their ties to the record. */
export const findingWords = {
  ...diagnosticWords,
  'not-linked':
    'This was said, and nobody has confirmed where. Link the sentence with the passage it rests on, or take it out.',
  'link-withdrawn': 'The speaker took back the words that this sentence rests on. Link it with others, or take it out.',
  'link-gone': 'The words this sentence rests on were corrected and stand there no more. Link it anew.',
  'quote-not-linked':
    'These words are quoted and tied to no statement, so that nobody could take them back. Link them.',
  'dissent-untold': '{speakers} spoke against this message. Tell it in this paragraph, and name the passages.',
  'message-untold':
    'The message {message} was found in what {speakers} said. Tell it, or give the reason why it is left out.',
} as const

export type FindingCode = keyof typeof findingWords

/** Something that stops a summary: where, and the facts its words need. */
export type HearingFinding = {
  readonly code: FindingCode
  /** The paragraph's id; null for what concerns the whole. */
  readonly part: string | null
  /** The sentence, from 0; null for what concerns the paragraph. */
  readonly sentence: number | null
  /** Where in the sentence, in code points. */
  readonly start: number
  readonly end: number
  readonly detail: Readonly<Record<string, string | number>>
}

/** The English words of a finding: what is wrong and what to do. */
export function findingText({ code, detail }: HearingFinding): string {
  return findingWords[code].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? name))
}
