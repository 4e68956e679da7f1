import type { Entry } from './entry.ts'
import type { Registry, Vocabulary } from './registry.ts'

/** A section's state and its version: the number of its last entry, 0 when nothing was said. */
export type SectionState = { readonly state: unknown; readonly version: number }

/** The sections of a thread, by key. */
export type SectionStates = ReadonlyMap<string, SectionState>

/** @returns the section as it stands; its initial state when nothing was said in it */
export function sectionState(
  registry: Registry,
  vocabulary: Vocabulary,
  states: SectionStates,
  key: string,
): SectionState {
  return states.get(key) ?? { state: registry.sectionOf(vocabulary, key)?.initial, version: 0 }
}

/**
 * One step. An append folds exactly the new entry onto the stored state; a replay of a whole journal is the same step
 * again and again, so both must meet (tested), and no request ever folds a whole journal. An entry that the section holds
 * already changes nothing, whatever its kind: numbers only rise.
 *
 * @param before the sections before; only the entry's own is looked at
 * @returns the entry's section after
 */
export function foldEntry(registry: Registry, before: SectionStates, entry: Entry): SectionState {
  const kind = registry.kind(entry.kind)
  const section = sectionState(registry, kind.vocabulary, before, entry.section)
  if (entry.number <= section.version) return section
  return { state: kind.fold(section.state, entry), version: entry.number }
}

/** @returns every section of a thread, folded from its whole journal: for verification, rebuilding and tests */
export function foldThread(registry: Registry, entries: Iterable<Entry>): Map<string, SectionState> {
  const states = new Map<string, SectionState>()
  for (const entry of entries) states.set(entry.section, foldEntry(registry, states, entry))
  return states
}
