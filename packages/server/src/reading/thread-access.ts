import {
  type Access,
  basesFor,
  everyone,
  type Grant,
  type Json,
  type Registry,
  refuse,
  type Vocabulary,
} from '@clarion/journal'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'

/** A thread as one actor may know it: the row, and on what bases the actor sees it now. */
export type KnownThread = {
  readonly thread: string
  readonly vocabulary: Vocabulary
  readonly code: string | null
  readonly version: number
  readonly lead: string
  readonly survivor: string | null
  readonly access: Access
  /** The section that was asked for with it; undefined when nothing was said there, or the actor may not see its row. */
  readonly section: { readonly version: number; readonly state: Json } | undefined
  /** The thread's key as it is stored, when a section was asked for; undefined after erasure. */
  readonly wrapped: Buffer | undefined
}

/**
 * Reads a thread for an actor, with the grants that concern the actor. The row-level policy has already hidden it from
 * strangers; here the hour is checked too, because a consent that ended this minute may still stand in the rows.
 *
 * @param section the key of a section to read in the same question: every question costs a way to the database and back
 * @throws ProblemError `not-found` when the actor may not know the thread now
 */
export async function knownThread(
  registry: Registry,
  transaction: Scoped,
  actor: Actor,
  thread: string,
  section?: string,
): Promise<KnownThread> {
  // Without a section these match nothing, and cost nothing.
  const asked = section ?? null
  const { rows } = await statement<{
    kind: string
    code: string | null
    version: string
    lead: string
    survivor: string | null
    section: { version: number; state: Json } | null
    wrapped: Buffer | null
    grants: (Omit<Grant, 'from' | 'until'> & { starts: string; ends: string | null })[] | null
  }>`
    select t.kind, t.code, t.version, t.lead, t.survivor, (
      select json_agg(json_build_object('id', g.grant_id, 'reader', g.reader, 'sections', g.sections, 'basis', g.basis,
        'purpose', g.purpose, 'starts', g.starts, 'ends', g.ends))
      from clarion.thread_grant g
      where g.programme_id = t.programme_id and g.thread_id = t.thread_id and g.reader = any (${actor.readers}::uuid[])
    ) as grants, (
      select json_build_object('version', s.version, 'state', s.state) from clarion.section s
      where s.programme_id = t.programme_id and s.thread_id = t.thread_id and s.section = ${asked}
    ) as section, (
      select k.wrapped from clarion.thread_key k
      where ${asked !== null} and k.programme_id = t.programme_id and k.thread_id = t.thread_id
    ) as wrapped
    from clarion.thread t
    where t.programme_id = ${actor.programme} and t.thread_id = ${thread}`.execute(transaction)
  const row = rows[0] ?? refuse('not-found')
  const vocabulary = registry.vocabularies.find((candidate) => candidate.thread === row.kind) ?? refuse('not-found')
  if (!readsAnyOf(vocabulary, actor)) refuse('not-found')
  const grants = (row.grants ?? []).map(({ starts, ends, ...grant }) => ({
    ...grant,
    from: new Date(starts).toISOString(),
    until: ends === null ? null : new Date(ends).toISOString(),
  }))
  const access = { lead: row.lead, survivor: row.survivor, grants, erased: false }
  return {
    thread,
    vocabulary,
    code: row.code,
    version: Number(row.version),
    lead: row.lead,
    survivor: row.survivor,
    access,
    section: row.section ?? undefined,
    wrapped: row.wrapped ?? undefined,
  }
}

/** @returns whether the actor's roles can read anything at all of such a thread; who cannot does not learn that it is there */
export function readsAnyOf(vocabulary: Vocabulary, { sections }: Actor): boolean {
  return sections === null || vocabulary.sections.some(({ name }) => sections.has(name))
}

/**
 * On which bases an actor sees a section now; empty when not at all.
 *
 * @param audience the parties, for a section that concerns parties
 */
export function actorBases(
  { access, vocabulary }: KnownThread,
  actor: Actor,
  key: string,
  now: string,
  audience?: readonly string[],
): Grant[] {
  const name = key.split('/')[0] ?? key
  const section = vocabulary.sections.find((candidate) => candidate.name === name)
  const open = section?.open === true
  if (actor.sections !== null && !actor.sections.has(name)) return []
  const reach = { audience, apart: section?.apart === true }
  const own = basesFor(access, actor.organisation, key, now, reach)
  if (own.length > 0 || !actor.readers.includes(everyone)) return own
  return basesFor(access, everyone, key, now, { ...reach, open })
}
