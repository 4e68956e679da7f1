import type { NewEntry } from '@clarion/journal'
import { entryNow } from '../entry-form/entry-now.ts'
import type { Conversation } from './conversation.ts'
import { firstContactBody } from './first-contact.ts'

/** Where the entry goes, and under which identifier: sent twice, it is recorded once. */
export type FirstContactPlace = Pick<NewEntry, 'id' | 'thread' | 'section' | 'seen'>

/** @returns the entry that says how the conversation began, to go before what was asked in it; none where nothing was said */
export function firstContactEntry(place: FirstContactPlace, { first = {} }: Pick<Conversation, 'first'>): NewEntry[] {
  const body = firstContactBody(first)
  return body ? [entryNow({ ...place, kind: 'first-contact.recorded', body })] : []
}
