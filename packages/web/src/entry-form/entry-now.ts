import { identifier, type NewEntry } from '@clarion/journal'

/** @returns an identifier made here and now: an entry has its name before it has reached anybody */
export function newId(): string {
  return identifier(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}

/** @returns an entry as it is sent, said now */
export function entryNow(entry: Omit<NewEntry, 'id' | 'said'> & { readonly id?: string }): NewEntry {
  return { id: newId(), ...entry, said: new Date().toISOString() }
}
