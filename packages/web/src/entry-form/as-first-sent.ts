import type { NewEntry } from '@clarion/journal'
import { typed } from '../app/typed.ts'

const place = (id: string) => `sent ${id}`

/**
 * The entry as it was sent before, where it says the same: with the instant at which it was said first. The server takes an
 * entry that comes again for what it is only when nothing of it has changed, and whoever presses once more after an answer
 * was lost, or after the page was loaded anew, says nothing new.
 */
export function asFirstSent(entry: NewEntry): NewEntry {
  const before = typed.get(place(entry.id)) as NewEntry | undefined
  const first = before && contentOf(before) === contentOf(entry) ? { ...entry, said: before.said } : entry
  typed.set(place(entry.id), first)
  return first
}

/** Forgets what was sent: it was answered, or given up. */
export function forgetSent(...ids: readonly string[]): void {
  for (const id of ids) typed.set(place(id), undefined)
}

function contentOf({ thread, kind, section, body }: NewEntry): string {
  return JSON.stringify([thread, kind, section, body])
}
