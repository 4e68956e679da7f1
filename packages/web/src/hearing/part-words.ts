import {
  type HearingState,
  type MessageId,
  messageIds,
  messageTitles,
  partsOfDay,
  type RecordState,
} from '@clarion/review'
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

/** @returns what a message says, in the language of the summary where the nine have words for it */
export function messageWords(hearing: HearingState, record: RecordState, message: string): string {
  const own = record.themes.find(({ id }) => id === message)?.title
  return own ?? messageTitles[hearing.language][message as MessageId] ?? message
}

/** @returns the messages to choose from: the nine, then the hearing's own */
export function messageOptions(hearing: HearingState, record: RecordState): Option[] {
  return [...messageIds, ...record.themes.map(({ id }) => id)].map((code) => ({
    code,
    label: `${code}: ${messageWords(hearing, record, code)}`,
  }))
}
