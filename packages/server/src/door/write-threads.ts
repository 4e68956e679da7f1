import { canonicalJson, type Json, reachOf, readersOf } from '@clarion/journal'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import { drawRelations } from '../families/draw-relations.ts'
import type { Services } from '../services.ts'
import { followThreads } from '../sign-in/follow-threads.ts'
import { drawTransmission } from '../transmission/draw-transmission.ts'
import { drawFacts } from './draw-facts.ts'
import { drawGrants } from './draw-grants.ts'
import { drawListings } from './draw-listings.ts'
import { drawTasks } from './draw-tasks.ts'
import { drawTokens } from './draw-tokens.ts'
import { eraseThreads } from './erase-threads.ts'
import { loadSections } from './load-threads.ts'
import { project } from './project.ts'
import { accessStates, type ThreadWork } from './thread-work.ts'
import { hex, threadsOf, type WrittenSection, type WrittenThread } from './written-thread.ts'

/**
 * Writes what a batch made of its threads: rows of the journal, states, and all that is drawn from them, one statement
 * per table however many threads there are.
 *
 * @param received the server's instant, the same for the whole batch
 */
export async function writeThreads(
  services: Services,
  transaction: Scoped,
  programme: string,
  works: readonly ThreadWork[],
  received: string,
): Promise<void> {
  const reshared = works.filter((work) => !work.isNew && accessDiffers(work)).map(({ thread }) => thread)
  const rest = reshared.length === 0 ? new Map() : await loadSections(transaction, programme, reshared)
  const written = works.map((work) => prepare(services, work, rest.get(work.thread) ?? new Map(), received))
  await writeKeys(transaction, programme, works)
  await writeThreadRows(transaction, programme, written, received)
  await writeSections(transaction, programme, written)
  await writeEntries(transaction, programme, written)
  await reshareEntries(transaction, programme, written)
  await drawGrants(transaction, programme, written, received)
  await drawListings(transaction, programme, written, received)
  await drawTokens(transaction, programme, written)
  await drawTasks(transaction, programme, written)
  await drawRelations(transaction, programme, written)
  const said = written.map(({ work, sections }) => ({
    thread: work.thread,
    kind: work.vocabulary.thread,
    sections: sections.filter(({ key }) => work.touched.has(key)),
  }))
  await drawFacts(transaction, programme, said)
  await project(transaction, programme, written)
  await drawTransmission(transaction, programme, written, received)
  await eraseThreads(transaction, programme, written)
  await followThreads(services, transaction, programme, written)
}

/** Whether all sections must be written and drawn anew: somebody was let in or shut out, or the case closed or opened. */
function accessDiffers({ vocabulary, before, states, accessBefore, access, reconcile }: ThreadWork): boolean {
  const closed = (known: ThreadWork['before']) => vocabulary.isClosed(accessStates({ vocabulary, states: known }))
  return (
    reconcile === true ||
    closed(before) !== closed(states) ||
    canonicalJson(accessBefore as unknown as Json) !== canonicalJson(access as unknown as Json)
  )
}

function prepare({ registry }: Services, work: ThreadWork, rest: ThreadWork['states'], now: string): WrittenThread {
  const { vocabulary, access } = work
  for (const [key, state] of rest) if (!work.states.has(key)) work.states.set(key, state)
  const accessChanged = work.isNew || accessDiffers(work)
  const keys = accessChanged ? [...work.states.keys()] : [...work.touched]
  const sections = keys.flatMap((key): WrittenSection[] => {
    const section = registry.sectionOf(vocabulary, key)
    const state = work.states.get(key)
    if (!section || !state) return []
    return [{ key, section, ...state, readers: readersOf(access, key, now, reachOf(section, state.state)) }]
  })
  // Whoever has a live grant on anything may know the thread; a party to a referral always has one.
  const readers = new Set(
    vocabulary.sections.flatMap(({ name, open }) => readersOf(access, name, now, { open: open === true })),
  )
  return { work, accessChanged, sections, readers: [...readers] }
}

async function writeKeys(transaction: Scoped, programme: string, works: readonly ThreadWork[]): Promise<void> {
  const rows = works.flatMap(({ thread, newKey }) => (newKey ? [{ thread, wrapped: hex(newKey) }] : []))
  if (rows.length === 0) return
  await statement`
    insert into clarion.thread_key (programme_id, thread_id, wrapped)
    select ${programme}::uuid, thread, wrapped from json_to_recordset(${JSON.stringify(rows)}) as t (thread uuid, wrapped bytea)`.send(
    transaction,
  )
}

async function writeThreadRows(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
  received: string,
): Promise<void> {
  const rows = threads.map(({ work, readers }) => ({
    thread: work.thread,
    kind: work.vocabulary.thread,
    code: work.vocabulary.code(accessStates(work)),
    version: work.version,
    head: hex(work.head),
    lead: work.access.lead,
    survivor: work.access.survivor,
    // The instant of the last entry: that of the batch, except where a history is written.
    changed: work.entries.at(-1)?.entry.received ?? null,
    opened: work.entries[0]?.entry.received ?? received,
    readers,
  }))
  const added = rows.filter((_, place) => threads[place]?.work.isNew)
  const changed = rows.filter((_, place) => !threads[place]?.work.isNew)
  if (added.length > 0) {
    await statement`
      insert into clarion.thread (programme_id, thread_id, kind, code, version, head, lead, survivor, opened, changed, readers)
      select ${programme}::uuid, thread, kind, code, version, head, lead, survivor, opened, changed, readers
      from json_to_recordset(${JSON.stringify(added)}) as t
        (thread uuid, kind text, code text, version bigint, head bytea, lead uuid, survivor uuid, opened timestamptz, changed timestamptz, readers uuid[])`.send(
      transaction,
    )
  }
  if (changed.length > 0) {
    await statement`
      update clarion.thread as old
      set code = t.code, version = t.version, head = t.head, lead = t.lead, survivor = t.survivor, 
        changed = coalesce(t.changed, old.changed), readers = t.readers
      from json_to_recordset(${JSON.stringify(changed)}) as t
        (thread uuid, code text, version bigint, head bytea, lead uuid, survivor uuid, changed timestamptz, readers uuid[])
      where old.programme_id = ${programme} and old.thread_id = any (${changed.map(({ thread }) => thread)}::uuid[]) and old.thread_id = t.thread`.send(
      transaction,
    )
  }
}

async function writeSections(transaction: Scoped, programme: string, threads: readonly WrittenThread[]): Promise<void> {
  const rows = threads.flatMap(({ work, sections }) =>
    sections.map(({ key, section, state, version, readers }) => ({
      thread: work.thread,
      section: key,
      name: section.name,
      version,
      state,
      readers,
    })),
  )
  await statement`
    insert into clarion.section (programme_id, thread_id, section, name, version, state, readers)
    select ${programme}::uuid, thread, section, name, version, state, readers
    from json_to_recordset(${JSON.stringify(rows)}) as t
      (thread uuid, section text, name text, version bigint, state json, readers uuid[])
    on conflict (programme_id, thread_id, section)
    do update set version = excluded.version, state = excluded.state, readers = excluded.readers`.send(transaction)
}

async function writeEntries(transaction: Scoped, programme: string, threads: readonly WrittenThread[]): Promise<void> {
  if (threads.every(({ work }) => work.entries.length === 0)) return
  const rows = threads.flatMap(({ work, sections }) => {
    const written = new Map(sections.map((section) => [section.key, section]))
    return work.entries.map(({ entry, hash }) => ({
      thread: entry.thread,
      number: entry.number,
      id: entry.id,
      kind: entry.kind,
      section: entry.section,
      name: written.get(entry.section)?.section.name,
      author: entry.author,
      organisation: entry.organisation,
      said: entry.said,
      received: entry.received,
      seen: entry.seen,
      body: entry.body,
      hash: hex(hash),
      readers: written.get(entry.section)?.readers,
    }))
  })
  await statement`
    insert into clarion.entry
      (programme_id, thread_id, number, entry_id, kind, section, name, author, organisation, said, received, seen, body, hash, readers)
    select ${programme}::uuid, thread, number, id, kind, section, name, author, organisation, said, received, seen, body, hash, readers
    from json_to_recordset(${JSON.stringify(rows)}) as t
      (thread uuid, number bigint, id uuid, kind text, section text, name text, author uuid, organisation uuid, said text,
       received text, seen bigint, body json, hash bytea, readers uuid[])`.send(transaction)
}

/** When somebody was let in or shut out, the entries that were there before follow their section. */
async function reshareEntries(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const rows = threads
    .filter(({ work, accessChanged }) => !work.isNew && (accessChanged || hasAudience(work)))
    .flatMap(({ work, sections }) =>
      sections.map(({ key, readers }) => ({ thread: work.thread, section: key, readers })),
    )
  if (rows.length === 0) return
  await statement`
    update clarion.entry as old
    set readers = t.readers
    from json_to_recordset(${JSON.stringify(rows)}) as t (thread uuid, section text, readers uuid[])
    where old.programme_id = ${programme} and old.thread_id = any (${threadsOf(rows)}::uuid[])
      and old.thread_id = t.thread and old.section = t.section`.send(transaction)
}

/** A referral's parties change with its own entries, not with a grant. */
function hasAudience({ vocabulary, touched }: ThreadWork): boolean {
  return vocabulary.sections.some(
    ({ name, audience }) => audience && [...touched].some((key) => key.startsWith(`${name}/`)),
  )
}
