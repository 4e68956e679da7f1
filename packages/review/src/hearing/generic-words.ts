import { stopWords } from '../language/stop-words.ts'
import { bareWords } from '../lint/quotations.ts'
import { constituencyWords } from './constituency-words.ts'

const generic: ReadonlySet<string> = new Set([
  ...Object.values(constituencyWords).flatMap((labels) => Object.values(labels).flatMap(bareWords)),
  ...Object.values(stopWords).flatMap((those) => [...those]),
  ...['survivors', 'anonymous', 'speaker', 'witness', 'victim', 'participant', 'name', 'withheld'],
])

/** @returns whether a word names nobody, though it may stand where a name does: "A survivor" */
export function isGeneric(word: string): boolean {
  return generic.has(word)
}
