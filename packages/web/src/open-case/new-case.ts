import type { NewEntry } from '@clarion/journal'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { survivorCode } from './survivor-code.ts'

/** A case that is about to be opened: every identifier is made here, so that sending it twice opens it once. */
export type CaseToOpen = {
  readonly thread: string
  readonly entry: string
  readonly survivor: string
  readonly code: string
}

/** @returns a case to open, under a code that was drawn just now */
export function caseToOpen(): CaseToOpen {
  return { thread: newId(), entry: newId(), survivor: newId(), code: freshCode() }
}

/** @returns a code drawn just now */
export function freshCode(): string {
  return survivorCode(crypto.getRandomValues(new Uint8Array(8)))
}

/** @returns the entry that opens it */
export function openingEntry({ thread, entry, survivor, code }: CaseToOpen): NewEntry {
  return entryNow({ id: entry, thread, kind: 'case.opened', section: 'case', seen: 0, body: { code, survivor } })
}
