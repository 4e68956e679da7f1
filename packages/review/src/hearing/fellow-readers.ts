import { readersOf } from './coding-disputes.ts'
import type { RecordState } from './record-section.ts'

/**
 * Whom a reader may know by name among those who read what was said: whoever is through with a statement that the reader is
 * through with too. Before that, who else reads it is kept from them with what was found in it.
 *
 * @returns the members, the reader among them; none for whoever has read nothing through
 */
export function fellowReaders(state: RecordState, reader: string): Set<string> {
  const through = new Set(state.readThrough.flatMap(({ author, statement }) => (author === reader ? [statement] : [])))
  return new Set([...through].flatMap((statement) => [...readersOf(state, statement)]))
}
