import { useSyncExternalStore } from 'react'
import { typed } from './typed.ts'

/**
 * Something typed that is kept until it is saved, for what is no form of an entry (entry-form/drafts.ts).
 *
 * @param place names it: the sort of thing and what it is about
 * @returns what is kept there, and how to keep something else or, with undefined, to forget it
 */
export function useTyped<Value>(place: string): readonly [Value | undefined, (value: Value | undefined) => void] {
  // Nothing but this page's own code writes there: what is kept under a name is what was kept under that name.
  const value = useSyncExternalStore(typed.subscribe, () => typed.get(place)) as Value | undefined
  return [value, (next) => typed.set(place, next)]
}
