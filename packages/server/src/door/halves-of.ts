import { converseOf, type RelationHow } from '@clarion/casework'
import type { ParsedEntry } from './parse-entries.ts'

type Half = { readonly relation: string; readonly how: RelationHow }

/**
 * The halves of links in a batch, each with its other: two entries of one id, in two cases, that say the same from both sides.
 * A half to which there is none is not among them, and the door refuses it.
 *
 * @returns by the id of the entry, the entry that is its other half
 */
export function halvesOf(batch: readonly ParsedEntry[]): Map<string, ParsedEntry> {
  const said = batch.filter(({ kind }) => kind.kind === 'relation.recorded')
  const links = Map.groupBy(said, ({ entry }) => (entry.body as Half).relation)
  const others = new Map<string, ParsedEntry>()
  for (const halves of links.values()) {
    const [one, other] = halves
    if (halves.length !== 2 || !one || !other || one.entry.thread === other.entry.thread) continue
    if (converseOf((one.entry.body as Half).how) !== (other.entry.body as Half).how) continue
    others.set(one.entry.id, other)
    others.set(other.entry.id, one)
  }
  return others
}
