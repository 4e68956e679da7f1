import {
  canonicalJson,
  type Json,
  type NewEntry,
  ProblemError,
  type RegisteredKind,
  refuse,
  replaceAt,
  type SealedPath,
  sealedSameness,
} from '@clarion/journal'
import { databaseProblem } from '../database/database-problem.ts'
import type { Row } from '../database/schema.ts'
import { statement } from '../database/statement.ts'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { removeFiles } from '../files/file-store.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { sealText, type ThreadKey } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import { keysOfTwo } from '../sealing/keys-of-two.ts'
import type { Services } from '../services.ts'
import { admitEntry } from './admit-entry.ts'
import { loadApprovalLooks } from './check-approval.ts'
import { loadPromisedTexts } from './check-commitment.ts'
import { loadAnsweredHearings } from './check-declaration.ts'
import { checkRelations } from './check-relations.ts'
import { checkWithdrawals } from './check-withdrawal.ts'
import { halvesOf } from './halves-of.ts'
import { loadThreads, lockThreads } from './load-threads.ts'
import { loadNamedThings, markAttached } from './named-things.ts'
import { type ParsedEntry, parseEntries } from './parse-entries.ts'
import { writeThreads } from './write-threads.ts'

/** What became of one entry: appended now, or here already because it was sent twice. */
export type AppendResult = {
  readonly id: string
  readonly thread: string
  readonly number: number
  /** The version of its section after the batch: what the author has now seen. */
  readonly version: number
  readonly outcome: 'appended' | 'already'
}

/**
 * The one way in. Parses, permits, checks, folds one step and writes a batch of entries in one transaction: all of them
 * or none. Sending a batch again is harmless. Everything that is written goes in one statement per table, so that a
 * batch of a thousand costs little more than a batch of one.
 *
 * @param entries in the order in which they were said
 * @returns one result per entry, in the same order, after the commit
 * @throws ProblemError why the batch was refused
 */
export async function appendEntries(
  services: Services,
  actor: Actor,
  entries: readonly NewEntry[],
): Promise<AppendResult[]> {
  const parsed = parseEntries(services.registry, entries, services.now())
  await checkWithdrawals(services, actor, parsed)
  const scope = {
    ...scopeOf(actor),
    // The programme's own thread holds the clocks.
    keeper: [...new Set([actor.programme, ...entries.map(({ thread }) => thread)])],
  }
  const { results, erased } = await withScope(services.database, scope, (transaction) =>
    append(services, transaction, actor, parsed),
  ).catch(inWords)
  // After the commit: were it undone, the files would be missing. What stays because we are killed here is swept away.
  await removeFiles(services.directory, actor.programme, erased)
  return results
}

/** Whoever sends entries without HTTP (an importer, the demonstration) is told the same as whoever sends them with it. */
function inWords(thrown: unknown): never {
  const known = databaseProblem(thrown)
  throw known ? new ProblemError(known, { cause: thrown }) : thrown
}

/** The same inside a transaction that is open already and keeps the threads (founding a programme, importing). */
export async function appendParsed(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  parsed: readonly ParsedEntry[],
): Promise<AppendResult[]> {
  return (await append(services, transaction, actor, parsed)).results
}

async function append(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  parsed: readonly ParsedEntry[],
): Promise<{ results: AppendResult[]; erased: readonly string[] }> {
  const { programme } = actor
  const keys = await services.keys.programme(transaction, programme)
  // The threads are locked before asking what is here already: of two senders of one batch, the second waits and then
  // finds the first one's entries.
  await lockThreads(transaction, programme, parsed)
  const [works, rows] = await Promise.all([
    loadThreads(services, transaction, programme, keys, parsed),
    rowsHere(transaction, programme, parsed),
  ])
  const here = await entriesHere(transaction, actor, parsed, rows, keys)
  const fresh = parsed.filter(({ entry }) => !here.has(entry.id))
  const named = await loadNamedThings(transaction, actor, fresh)
  const looks = await loadApprovalLooks(transaction, programme, parsed)
  const texts = await loadPromisedTexts(transaction, programme, fresh)
  const hearings = await loadAnsweredHearings(transaction, programme, works, fresh)
  const received = new Date(services.now()).toISOString()
  await checkRelations(services, transaction, actor, works, fresh, received)
  for (const item of fresh) {
    const work = works.get(item.entry.thread)
    if (!work) refuse('not-found')
    admitEntry(services, keys, { named, looks, texts, hearings }, actor, work, item, received)
  }
  const changed = [...works.values()].filter((work) => work.entries.length > 0)
  if (changed.length > 0) await writeThreads(services, transaction, programme, changed, received)
  await markAttached(transaction, programme, named, received)
  const numbers = new Map(changed.flatMap((work) => work.entries.map(({ entry }) => [entry.id, entry.number])))
  const results = parsed.map(
    ({ entry: { id, thread, section } }): AppendResult => ({
      id,
      thread,
      number: here.get(id) ?? numbers.get(id) ?? 0,
      version: works.get(thread)?.states.get(section)?.version ?? 0,
      outcome: here.has(id) ? 'already' : 'appended',
    }),
  )
  return { results, erased: changed.filter(({ access }) => access.erased).map(({ thread }) => thread) }
}

type EntryHere = Pick<
  Row<'clarion.entry'>,
  'entry_id' | 'thread_id' | 'number' | 'kind' | 'section' | 'author' | 'said' | 'body'
>

/** The rows of the journal that have an id of the batch. */
async function rowsHere(transaction: Scoped, programme: string, parsed: readonly ParsedEntry[]): Promise<EntryHere[]> {
  const ids = parsed.map(({ entry }) => entry.id)
  const { rows } = await statement<EntryHere>`
    select entry_id, thread_id, number, kind, section, author, said, body
    from clarion.entry where programme_id = ${programme} and entry_id = any (${ids}::uuid[])`.execute(transaction)
  return rows
}

/**
 * Which entries of the batch are here already, by this author and saying the same. Whether a stranger's id exists is
 * nobody's business: the policy shows rows of the batch's own threads and of those that the author may read.
 *
 * @throws ProblemError `entry-id-reused` when an id stands for something else
 */
async function entriesHere(
  transaction: Scoped,
  actor: Actor,
  parsed: readonly ParsedEntry[],
  rows: Awaited<ReturnType<typeof rowsHere>>,
  keys: Awaited<ReturnType<Services['keys']['programme']>>,
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map()
  const opened = await threadKeys(transaction, keys, actor.programme, [...new Set(rows.map((row) => row.thread_id))])
  const sent = new Map(parsed.map((item) => [item.entry.id, item]))
  const halves = halvesOf(parsed)
  return new Map(
    rows.map((row) => {
      const item = sent.get(row.entry_id)
      const same =
        item !== undefined &&
        item.entry.thread === row.thread_id &&
        item.entry.kind === row.kind &&
        item.entry.section === row.section &&
        item.entry.said === row.said &&
        row.author === actor.author &&
        sameBody(item, row.body, opened.get(row.thread_id), opened.get(halves.get(row.entry_id)?.entry.thread ?? ''))
      if (!same) refuse('entry-id-reused')
      return [row.entry_id, Number(row.number)]
    }),
  )
}

/**
 * Compares a plain body with a stored one by the keyed digests of its sealed fields.
 *
 * @param far the key of the other thread, for half of a link
 */
function sameBody({ entry, kind }: ParsedEntry, stored: Json, key?: ThreadKey, far?: ThreadKey): boolean {
  const sealedAgain = digests(kind, entry.body, (text, { two }) => {
    const own = key && two ? far && keysOfTwo(key, far, entry.thread) : key
    return own ? sealText(own, entry.thread, text) : text
  })
  return canonicalJson(sealedAgain) === canonicalJson(digests(kind, stored, (text) => text))
}

function digests(kind: RegisteredKind, body: unknown, seal: (text: string, path: SealedPath) => string): Json {
  return kind.sealedPaths.reduce(
    (value, path) => replaceAt(value, path, (text) => sealedSameness(seal(text, path))),
    body,
  ) as Json
}
