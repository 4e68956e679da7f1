import type { Json } from '@clarion/journal'
import type { Words } from '../words/words.ts'
import { partInSentence } from './part-in-sentence.ts'

/** What is asked of the person, once all of it is chosen. */
export type ConsentQuestion = {
  readonly recipient: string
  readonly purpose: string
  readonly sections: readonly string[]
  readonly until: string
}

/** @returns the question that the form asks by now; undefined while part of it is open */
export function questionIn(
  { purpose, sections, until }: { readonly [name: string]: Json },
  recipient: string,
): ConsentQuestion | undefined {
  const parts = Array.isArray(sections) ? sections.map(String) : []
  if (recipient === '' || typeof purpose !== 'string' || typeof until !== 'string' || parts.length === 0)
    return undefined
  return { recipient, purpose, sections: parts, until }
}

/** @returns the question in one language: to be read out, and what the person can say back */
export function consentInWords(words: Words, { recipient, purpose, sections, until }: ConsentQuestion) {
  const { say, sayOf, day, list } = words
  const parts = list(sections.map((name) => partInSentence(words, name)))
  return {
    sentence: say('consent.sentence', {
      recipient,
      parts,
      purpose: sayOf('consent.purpose', purpose),
      day: day(until),
    }),
    repeat: say('consent.repeat', { recipient, parts, day: day(until) }),
  }
}
