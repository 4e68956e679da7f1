import { type Access, genesis, refuse, type SectionState } from '@clarion/journal'
import { sql } from 'kysely'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import { openThreadKey, type ProgrammeKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { changesStanding, standingSections } from './changes-standing.ts'
import { ageSections, asksAge } from './check-age.ts'
import { needsRecord, signatureSections } from './check-hearing.ts'
import type { ParsedEntry } from './parse-entries.ts'
import { accessStates, type ThreadWork } from './thread-work.ts'

/** A thread's row with its sections, as the question below asks for them. */
type LoadedRow = {
  readonly thread_id: string
  readonly kind: string
  readonly version: string
  readonly head: Buffer
  readonly opened: Date
  readonly sections: { section: string; version: number; state: unknown }[] | null
  readonly wrapped: Buffer | null
}

const nobody: Access = { lead: '', survivor: null, grants: [], erased: false }

/**
 * Locks the threads of a batch for this transaction, in the order of their ids, so that two batches never wait for each other
 * in a circle. A statement of its own, before those that read: a statement sees what stood there when it began, so one that
 * did both would have waited for another batch and then read the sections as they were before it.
 */
export async function lockThreads(
  transaction: Scoped,
  programme: string,
  batch: readonly ParsedEntry[],
): Promise<void> {
  await statement`
    select from clarion.thread where programme_id = ${programme} and thread_id = any (${threadsIn(batch)}::uuid[])
    order by thread_id for update`.send(transaction)
}

function threadsIn(batch: readonly ParsedEntry[]): string[] {
  return [...new Set(batch.map(({ entry }) => entry.thread))]
}

/**
 * Reads what a batch needs of its threads, which are locked: the thread's row, the sections that rule access, the sections
 * that the entries speak of, and the keys of threads with sealed fields.
 *
 * @throws ProblemError `not-found` for a thread that is not there, the same answer as for one that may not be known
 */
export async function loadThreads(
  { registry }: Services,
  transaction: Scoped,
  programme: string,
  keys: ProgrammeKeys,
  batch: readonly ParsedEntry[],
): Promise<Map<string, ThreadWork>> {
  const threads = threadsIn(batch)
  const opening = new Set(batch.filter(({ kind }) => kind.opens).map(({ entry }) => entry.thread))
  const sealing = batch.some(({ kind }) => kind.sealedPaths.length > 0)
  const { rows } = await statement<LoadedRow>`
    select t.thread_id, t.kind, t.version, t.head, t.opened, (
      select json_agg(json_build_object('section', s.section, 'version', s.version, 'state', s.state))
      from clarion.section s
      where s.programme_id = t.programme_id and s.thread_id = t.thread_id and s.section = any (${wantedSections(batch)}::text[])
    ) as sections, (
      select k.wrapped from clarion.thread_key k
      where ${sealing} and k.programme_id = t.programme_id and k.thread_id = t.thread_id
    ) as wrapped
    from clarion.thread t where t.programme_id = ${programme} and t.thread_id = any (${threads}::uuid[])
  `.execute(transaction)
  const found = new Map(rows.map((row) => [row.thread_id, row]))
  const works = new Map<string, ThreadWork>()
  for (const { entry, kind } of batch) {
    if (works.has(entry.thread)) continue
    const row = found.get(entry.thread)
    if (!row && !opening.has(entry.thread)) refuse('not-found')
    const vocabulary = row ? registry.vocabularies.find(({ thread }) => thread === row.kind) : kind.vocabulary
    if (!vocabulary) refuse('not-found')
    const states = new Map<string, SectionState>(
      row?.sections?.map(({ section, version, state }) => [section, { state, version }]),
    )
    const access = row ? vocabulary.access(accessStates({ vocabulary, states })) : nobody
    works.set(entry.thread, {
      thread: entry.thread,
      vocabulary,
      isNew: !row,
      version: Number(row?.version ?? 0),
      head: row?.head ?? genesis,
      states,
      before: new Map(states),
      accessBefore: access,
      access,
      entries: [],
      touched: new Set(),
      key: row?.wrapped ? openThreadKey(keys, entry.thread, row.wrapped) : null,
      newKey: null,
      tokens: new Map(),
      opened: row?.opened.toISOString() ?? '',
      far: new Map(),
    })
  }
  return works
}

function wantedSections(batch: readonly ParsedEntry[]): string[] {
  return [
    ...new Set(
      batch.flatMap(({ entry, kind }) => [
        entry.section,
        ...kind.vocabulary.accessSections,
        ...(asksAge(kind) ? ageSections : []),
        ...(needsRecord(kind) ? signatureSections : []),
        ...(changesStanding(kind) ? standingSections : []),
      ]),
    ),
  ]
}

/** @returns the sections of the threads, by thread and key; all of them when none are named */
export async function loadSections(
  transaction: Scoped,
  programme: string,
  threads: readonly string[],
  sections?: readonly string[],
): Promise<Map<string, Map<string, SectionState>>> {
  let query = transaction
    .selectFrom('clarion.section')
    .select(['thread_id', 'section', 'version', 'state'])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
  if (sections) query = query.where('section', '=', sql<string>`any (${sections}::text[])`)
  const byThread = new Map<string, Map<string, SectionState>>()
  for (const row of await query.execute()) {
    const states = byThread.get(row.thread_id) ?? new Map<string, SectionState>()
    states.set(row.section, { state: row.state, version: Number(row.version) })
    byThread.set(row.thread_id, states)
  }
  return byThread
}
