import { messageTitles } from '../codebook/message-titles.ts'
import type { Language } from '../language/language.ts'
import type { RecordState } from './record-section.ts'

/** @returns what a message is called: one of the nine in the language asked for, one of a hearing's own as it named it */
export function messageTitle(message: string, { themes }: Pick<RecordState, 'themes'>, language: Language): string {
  const nine = new Map<string, string>(Object.entries(messageTitles[language]))
  return themes.find(({ id }) => id === message)?.title ?? nine.get(message) ?? message
}
