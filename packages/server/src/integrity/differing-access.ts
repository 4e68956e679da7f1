import {
  type Access,
  type Grant,
  type Json,
  type Registry,
  reachOf,
  readersOf,
  type SectionState,
  type Vocabulary,
} from '@clarion/journal'

/** A thread with all that decides who sees it, as the store has it. */
export type StoredThread = {
  readonly kind: string
  readonly code: string | null
  readonly lead: string
  readonly survivor: string | null
  readonly readers: readonly string[]
  readonly sections: readonly { readonly section: string; readonly state: Json; readonly readers: readonly string[] }[]
  readonly entries: readonly {
    readonly number: number
    readonly section: string
    readonly readers: readonly string[]
  }[]
  readonly grants: readonly StoredGrant[]
}

export type StoredGrant = {
  readonly grant_id: string
  readonly reader: string
  readonly sections: readonly string[]
  readonly basis: string
  readonly purpose: string
  readonly starts: Date
  readonly ends: Date | null
}

/**
 * Holds the columns by which the database lets people in against what the journal says. Whoever owns the database could
 * otherwise add a reader to a row and read it as if there were consent, while every link of the chain still held.
 *
 * The rows may still name a reader whose grant ended by time since they were last drawn (`pruneGrants`), and nobody else.
 *
 * @param vocabulary of the thread's first entry
 * @param folded the sections, folded anew from the journal
 * @param now the instant of the question, ISO 8601
 * @returns the entry to look at (the last one, where the thread as a whole differs); undefined when all is as it should be
 */
export function differingAccess(
  registry: Registry,
  vocabulary: Vocabulary,
  stored: StoredThread,
  folded: ReadonlyMap<string, SectionState>,
  now: string,
): number | undefined {
  const states = new Map(
    vocabulary.accessSections.flatMap((name): [string, unknown][] => {
      const section = folded.get(name)
      return section ? [[name, section.state]] : []
    }),
  )
  const access = vocabulary.access(states)
  const last = stored.entries.length
  const named =
    stored.kind === vocabulary.thread &&
    stored.code === vocabulary.code(states) &&
    stored.lead === access.lead &&
    stored.survivor === access.survivor
  if (!named || !grantsFit(access.grants, stored.grants, now)) return last
  const reach = (key: string) => {
    return reachOf(registry.sectionOf(vocabulary, key), folded.get(key)?.state)
  }
  const ofThread = (at: Access) =>
    vocabulary.sections.flatMap(({ name, open }) => readersOf(at, name, now, { open: open === true }))
  if (!within(stored.readers, ofThread(access), ofThread(endless(access)))) return last
  const fits = (key: string, readers: readonly string[]) =>
    within(readers, readersOf(access, key, now, reach(key)), readersOf(endless(access), key, now, reach(key)))
  if (stored.sections.some(({ section, readers }) => !fits(section, readers))) return last
  return stored.entries.find(({ section, readers }) => !fits(section, readers))?.number
}

/** The same access if nothing ended by time. */
function endless(access: Access): Access {
  return { ...access, grants: access.grants.map((grant) => ({ ...grant, until: null })) }
}

function within(stored: readonly string[], least: readonly string[], most: readonly string[]): boolean {
  return least.every((reader) => stored.includes(reader)) && stored.every((reader) => most.includes(reader))
}

/** Every grant that runs stands in the store, and nothing stands there that was not given. */
function grantsFit(given: readonly Grant[], stored: readonly StoredGrant[], now: string): boolean {
  const lines = new Set(given.map((grant) => line(grant)))
  const kept = new Set(
    stored.map(({ grant_id: id, reader, sections, basis, purpose, starts, ends }) =>
      line({ id, reader, sections, basis, purpose, from: starts.toISOString(), until: ends?.toISOString() ?? null }),
    ),
  )
  const running = given.filter(({ until }) => until === null || now < until)
  return running.every((grant) => kept.has(line(grant))) && [...kept].every((one) => lines.has(one))
}

type GrantLike = Omit<Grant, 'basis'> & { readonly basis: string }

function line({ id, reader, sections, basis, purpose, from, until }: GrantLike): string {
  const instant = (text: string | null) => (text === null || text === '' ? text : new Date(text).toISOString())
  return JSON.stringify([id, reader, sections, basis, purpose, instant(from), instant(until)])
}
