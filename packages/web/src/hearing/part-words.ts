import { type HearingState, languages, messageIds, messageTitle, partsOfDay, type RecordState } from '@clarion/review'
import type { Option } from '../entry-form/form-field.ts'
import type { Words } from '../words/words.ts'

/** @returns what a part of the day is called */
export function partWords({ say }: Words, { panels }: HearingState, part: string): string {
  if (part === 'opening' || part === 'floor' || part === 'closing') return say(`hearing.part.${part}`)
  const at = Number(part.slice('panel-'.length))
  return say('hearing.part.panel', { number: at, title: panels[at - 1]?.title ?? '' })
}

/** @returns the parts of the day to choose from */
export function partOptions(words: Words, hearing: HearingState): Option[] {
  return partsOfDay(hearing).map((part) => ({ code: part, label: partWords(words, hearing, part) }))
}

/** @returns what a message says, in the language of whoever reads it; a hearing's own message as its office named it */
export function messageWords(language: string, { themes }: Pick<RecordState, 'themes'>, message: string): string {
  return messageTitle(message, { themes }, languages.find((one) => one === language) ?? 'en')
}

/** @returns the messages to choose from: the nine, then the hearing's own */
export function messageOptions(language: string, record: Pick<RecordState, 'themes'>): Option[] {
  return [...messageIds, ...record.themes.map(({ id }) => id)].map((code) => ({
    code,
    label: `${code}: ${messageWords(language, record, code)}`,
  }))
}
