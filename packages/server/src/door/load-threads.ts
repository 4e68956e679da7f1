import { type Access, genesis, refuse, type SectionState } from '@clarion/journal'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import { type ProgrammeKeys, threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import type { ParsedEntry } from './parse-entries.ts'
import { accessStates, type ThreadWork } from './thread-work.ts'

const nobody: Access = { lead: '', survivor: null, grants: [], erased: false }

/**
 * Reads what a batch needs of its threads, each locked for this transaction in the order of their ids (so that two
 * batches never wait for each other in a circle): the thread's row, the sections that rule access, the sections that the
 * entries speak of, and the keys of threads with sealed fields.
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
  const threads = [...new Set(batch.map(({ entry }) => entry.thread))]
  const opening = new Set(batch.filter(({ kind }) => kind.opens).map(({ entry }) => entry.thread))
  const rows = await transaction
    .selectFrom('clarion.thread')
    .select(['thread_id', 'kind', 'version', 'head', 'opened'])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .orderBy('thread_id')
    .forUpdate()
    .execute()
  const found = new Map(rows.map((row) => [row.thread_id, row]))
  const sections =
    found.size === 0 ? new Map() : await loadSections(transaction, programme, [...found.keys()], wantedSections(batch))
  const sealing = batch.some(({ kind }) => kind.sealedPaths.length > 0)
  const opened =
    sealing && found.size > 0 ? await threadKeys(transaction, keys, programme, [...found.keys()]) : new Map()
  const works = new Map<string, ThreadWork>()
  for (const { entry, kind } of batch) {
    if (works.has(entry.thread)) continue
    const row = found.get(entry.thread)
    if (!row && !opening.has(entry.thread)) refuse('not-found')
    const vocabulary = row ? registry.vocabularies.find(({ thread }) => thread === row.kind) : kind.vocabulary
    if (!vocabulary) refuse('not-found')
    const states: Map<string, SectionState> = sections.get(entry.thread) ?? new Map()
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
      key: opened.get(entry.thread) ?? null,
      newKey: null,
      tokens: new Map(),
      opened: row?.opened.toISOString() ?? '',
    })
  }
  return works
}

function wantedSections(batch: readonly ParsedEntry[]): string[] {
  return [...new Set(batch.flatMap(({ entry, kind }) => [entry.section, ...kind.vocabulary.accessSections]))]
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
