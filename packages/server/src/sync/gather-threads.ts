import { createHash } from 'node:crypto'
import { type Grant, type Json, ProblemError, type Section } from '@clarion/journal'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import { namesOf } from '../reading/names-of.ts'
import type { Look } from '../reading/record-look.ts'
import { actorBases, type KnownThread, knownThread } from '../reading/thread-access.ts'
import { openAll } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import type { SyncEntry, SyncThread } from './sync-answer.ts'

/** A thread as its reader may see it at this moment: before anything of it is opened. */
export type SeenThread = {
  readonly known: KnownThread
  readonly sections: readonly SeenSection[]
  /** Changes when anything in it does, and when access does. */
  readonly digest: string
}

type SeenSection = {
  readonly key: string
  readonly section: Section
  readonly version: number
  readonly state: unknown
  readonly bases: readonly Grant[]
}

/** @returns what an actor may see of each thread now; threads of which there is nothing to see are left out */
export async function seeThreads(
  { registry, now }: Services,
  transaction: Scoped,
  actor: Actor,
  threads: readonly string[],
): Promise<Map<string, SeenThread>> {
  const rows = await transaction
    .selectFrom('clarion.section')
    .select(['thread_id', 'section', 'version', 'state'])
    .where('programme_id', '=', actor.programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .execute()
  const stored = Map.groupBy(rows, (row) => row.thread_id)
  const instant = new Date(now()).toISOString()
  const seen = new Map<string, SeenThread>()
  for (const thread of threads) {
    const known = await knownThread(registry, transaction, actor, thread).catch(absent)
    // A device holds cases: what is said elsewhere may be taken back, and from a device nobody takes it.
    if (known?.vocabulary.thread !== 'case') continue
    const own = new Map((stored.get(thread) ?? []).map((row) => [row.section, row]))
    // A section in which nothing was said yet is there too: off line, something may be said in it.
    const empty = known.vocabulary.sections.filter(({ many, name }) => !many && !own.has(name)).map(({ name }) => name)
    const sections = [...own.keys(), ...empty].sort().flatMap((key): SeenSection[] => {
      const section = registry.sectionOf(known.vocabulary, key)
      if (!section) return []
      const row = own.get(key)
      const state: unknown = row ? row.state : section.initial
      const bases = actorBases(known, actor, key, instant, section.audience?.(state))
      return bases.length === 0 ? [] : [{ key, section, version: Number(row?.version ?? 0), state, bases }]
    })
    if (sections.length > 0) seen.set(thread, { known, sections, digest: digestOf(known, sections) })
  }
  return seen
}

function absent(thrown: unknown): undefined {
  if (thrown instanceof ProblemError && thrown.problem.code === 'not-found') return undefined
  throw thrown
}

/**
 * Made of the versions of the sections as they were read, and not of the thread's: it is read a moment later, and an entry
 * that came in between would pass for given out.
 */
function digestOf({ lead }: KnownThread, sections: readonly SeenSection[]): string {
  const text = JSON.stringify([
    lead,
    sections.map(({ key, version, bases }) => [key, version, bases.map(({ id, basis, until }) => [id, basis, until])]),
  ])
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}

/**
 * Opens threads for a device: the sections and entries that are new to it. Where the actor's organisation was let in or shut out
 * since, all that the actor may see; else the sections in which something was said since.
 *
 * @param since null for a device that holds nothing
 * @returns the threads, and every look that must be recorded before they are given out
 */
export async function openThreads(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  threads: readonly SeenThread[],
  since: string | null,
): Promise<{ threads: SyncThread[]; looks: Look[] }> {
  const ids = threads.map(({ known }) => known.thread)
  const rows = await entriesOf(transaction, actor.programme, ids)
  const keys = await services.keys.programme(transaction, actor.programme)
  const opened = await threadKeys(transaction, keys, actor.programme, ids)
  const names = await namesOf(transaction, actor.programme, [
    ...rows.flatMap((row) => [row.author, row.organisation]),
    ...threads.map(({ known }) => known.lead),
  ])
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  const byThread = Map.groupBy(rows, (row) => row.thread_id)
  const changed = since === null ? new Set<string>() : await accessChanged(transaction, actor, ids, since)
  const looks: Look[] = []
  const answer = threads.map(({ known, sections }): SyncThread => {
    const { thread, vocabulary } = known
    const key = opened.get(thread) ?? null
    const journal = byThread.get(thread) ?? []
    const fresh = journal.filter(({ received }) => since === null || received > since)
    const reshared = since === null || changed.has(thread)
    const touched = new Set(fresh.map((row) => row.section))
    const visible = new Map(sections.map((each) => [each.key, each]))
    const given = sections.filter(({ key: name, version }) => version > 0 && (reshared || touched.has(name)))
    looks.push(...given.map((each) => ({ act: 'sync', thread, section: each.key, basis: each.bases[0]?.basis ?? '' })))
    const wanted = new Set(given.map((each) => each.key))
    const entries = journal.filter((row) => {
      if (!wanted.has(row.section)) return false
      // Who became a party to a referral meets all of it, and not only what was said last.
      return reshared || visible.get(row.section)?.section.audience !== undefined || row.received > (since ?? '')
    })
    return {
      thread,
      kind: vocabulary.thread,
      code: known.code,
      version: known.version,
      lead: named(known.lead),
      sections: sections.map(({ key: name, section, version, state, bases }) => ({
        key: name,
        title: section.title,
        version,
        disputes: [...(section.disputes?.(state) ?? [])],
        bases: bases.map(({ basis, purpose, until }) => ({ basis, purpose, until })),
        ...(wanted.has(name) ? { state: openAll(key, thread, state) } : {}),
      })),
      entries: entries.map((row): SyncEntry => {
        const { title, sentence, readWhereItStands } = services.registry.kind(row.kind)
        return {
          id: row.entry_id,
          number: Number(row.number),
          kind: row.kind,
          title,
          sentence,
          section: row.section,
          author: named(row.author),
          organisation: named(row.organisation),
          said: row.said,
          received: row.received,
          body: readWhereItStands ? null : openAll(key, thread, row.body),
        }
      }),
    }
  })
  return { threads: answer, looks }
}

/** Of which threads the actor's organisation was let in or shut out since an instant. */
async function accessChanged(
  transaction: Scoped,
  { programme, organisation }: Actor,
  threads: readonly string[],
  since: string,
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('clarion.access_change')
    .select('thread_id')
    .where('programme_id', '=', programme)
    .where('reader', '=', organisation)
    .where('at', '>', new Date(since))
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .execute()
  return new Set(rows.map((row) => row.thread_id))
}

type EntryRow = {
  thread_id: string
  entry_id: string
  number: string
  kind: string
  section: string
  author: string
  organisation: string
  said: string
  received: string
  body: Json
}

/** The journal of the threads as the policies show it, in order. */
async function entriesOf(transaction: Scoped, programme: string, threads: readonly string[]): Promise<EntryRow[]> {
  if (threads.length === 0) return []
  return await transaction
    .selectFrom('clarion.entry')
    .select([
      'thread_id',
      'entry_id',
      'number',
      'kind',
      'section',
      'author',
      'organisation',
      'said',
      'received',
      'body',
    ])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .orderBy('thread_id')
    .orderBy('number')
    .execute()
}
