import {
  type ChainedEntry,
  canonicalJson,
  type Entry,
  foldThread,
  type Json,
  type SectionStates,
  type Vocabulary,
  verifyChain,
} from '@clarion/journal'
import { sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { sha256 } from '../door/sha256.ts'
import type { Services } from '../services.ts'
import { differingAccess } from './differing-access.ts'

/** Where a journal does not hold, and how. */
export type Break = {
  readonly thread: string
  readonly number: number
  readonly reason:
    | 'gap'
    | 'altered'
    | 'wrong-thread'
    | 'head-differs'
    | 'cut-off'
    | 'state-differs'
    | 'access-differs'
    | 'unknown-kind'
}

/** What was walked and what was found. */
export type Verification = { readonly threads: number; readonly entries: number; readonly broken: readonly Break[] }

/** Threads are walked in pages of so many. */
const pageSize = 200

/**
 * Walks every journal of a programme: each link, each head against the thread's row, each stored state, and who may see
 * it, against its journal folded anew. Works on ciphertext, so an erased case is walked like any other, and nobody's eyes are needed.
 *
 * @param progress is told how many threads were walked
 */
export async function verifyProgramme(
  services: Services,
  programme: string,
  progress: (threads: number, total: number) => void = () => {},
): Promise<Verification> {
  const broken: Break[] = []
  let threads = 0
  let entries = 0
  let total = 0
  for (let after: string | undefined; ; ) {
    const page = await withScope(services.database, { programme, purpose: 'audit' }, async (transaction) => {
      if (total === 0) total = await countThreads(transaction, programme)
      return await verifyPage(services, transaction, programme, after)
    })
    threads += page.threads
    entries += page.entries
    broken.push(...page.broken)
    progress(threads, total)
    if (page.last === undefined) return { threads, entries, broken }
    after = page.last
  }
}

async function countThreads(transaction: Scoped, programme: string): Promise<number> {
  const { rows } = await sql<{ threads: string }>`
    select count(*) as threads from clarion.thread where programme_id = ${programme}
  `.execute(transaction)
  return Number(rows[0]?.threads ?? 0)
}

async function verifyPage(services: Services, transaction: Scoped, programme: string, after: string | undefined) {
  const threads = await transaction
    .selectFrom('clarion.thread')
    .select(['thread_id', 'kind', 'code', 'version', 'head', 'lead', 'survivor', 'readers'])
    .where('programme_id', '=', programme)
    .where('thread_id', '>', after ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('thread_id')
    .limit(pageSize)
    .execute()
  const ids = threads.map((row) => row.thread_id)
  const inPage = sql<string>`any (${ids}::uuid[])`
  const rows = await transaction
    .selectFrom('clarion.entry')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('thread_id', '=', inPage)
    .orderBy('thread_id')
    .orderBy('number')
    .execute()
  const sections = await transaction
    .selectFrom('clarion.section')
    .select(['thread_id', 'section', 'version', 'state', 'readers'])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', inPage)
    .execute()
  const grants = await transaction
    .selectFrom('clarion.thread_grant')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('thread_id', '=', inPage)
    .execute()
  const entriesOf = Map.groupBy(rows, (row) => row.thread_id)
  const sectionsOf = Map.groupBy(sections, (row) => row.thread_id)
  const grantsOf = Map.groupBy(grants, (row) => row.thread_id)
  const now = new Date(services.now()).toISOString()
  const broken = threads.flatMap(({ thread_id: thread, version, head, ...row }): Break[] => {
    const stored = sectionsOf.get(thread) ?? []
    const journal = (entriesOf.get(thread) ?? []).map(chainedEntry)
    const verdict = verifyChain(sha256, journal)
    if (!verdict.whole) return [{ thread, number: verdict.number, reason: verdict.reason }]
    if (verdict.length !== Number(version)) return [{ thread, number: verdict.length, reason: 'cut-off' }]
    if (!Buffer.from(verdict.head).equals(head)) return [{ thread, number: verdict.length, reason: 'head-differs' }]
    const folded = foldedAnew(services, journal)
    if ('reason' in folded) return [{ thread, ...folded }]
    const differing = differingState(folded.states, stored, journal.length)
    if (differing !== undefined) return [{ thread, ...differing }]
    const rows = (entriesOf.get(thread) ?? []).map((entry) => ({ ...entry, number: Number(entry.number) }))
    const all = { ...row, sections: stored, entries: rows, grants: grantsOf.get(thread) ?? [] }
    const number = differingAccess(services.registry, folded.vocabulary, all, folded.states, now)
    return number === undefined ? [] : [{ thread, number, reason: 'access-differs' }]
  })
  return {
    threads: threads.length,
    entries: rows.length,
    broken,
    last: threads.length === pageSize ? ids.at(-1) : undefined,
  }
}

type EntryRow = {
  programme_id: string
  thread_id: string
  number: string
  entry_id: string
  kind: string
  section: string
  author: string
  organisation: string
  said: string
  received: string
  seen: string
  body: Json
  hash: Buffer
}

/** @returns a stored entry as the chain runs over it */
export function chainedEntry(row: EntryRow): ChainedEntry {
  const { entry_id: id, thread_id: thread, programme_id: programme, number, seen, ...rest } = row
  const { kind, section, author, organisation, said, received, body, hash } = rest
  const entry: Entry = {
    id,
    thread,
    programme,
    number: Number(number),
    seen: Number(seen),
    kind,
    section,
    author,
    organisation,
    said,
    received,
    body,
  }
  return { ...entry, hash }
}

/** What the journal says, once more from its beginning; or the first entry that nobody here can read. */
function foldedAnew(
  { registry }: Services,
  journal: readonly Entry[],
): { states: SectionStates; vocabulary: Vocabulary } | Pick<Break, 'number' | 'reason'> {
  const unknown = journal.find(({ kind }) => !registry.kinds.has(kind))
  const vocabulary = registry.kinds.get(journal[0]?.kind ?? '')?.vocabulary
  if (unknown || !vocabulary) return { number: unknown?.number ?? 0, reason: 'unknown-kind' }
  return { states: foldThread(registry, journal), vocabulary }
}

/** The first section whose stored state is not what its journal says. */
function differingState(
  folded: SectionStates,
  stored: readonly { section: string; version: string; state: Json }[],
  length: number,
): Pick<Break, 'number' | 'reason'> | undefined {
  const known = new Map(stored.map((row) => [row.section, row]))
  for (const [key, { state, version }] of folded) {
    const row = known.get(key)
    const same = row && Number(row.version) === version && canonicalJson(row.state) === canonicalJson(state as Json)
    if (!same) return { number: version, reason: 'state-differs' }
  }
  return known.size === folded.size ? undefined : { number: length, reason: 'state-differs' }
}
