import { type Access, isLive } from '@clarion/journal'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import { accessStates } from './thread-work.ts'
import { listingReaders, threadsOf, type WrittenThread } from './written-thread.ts'

/**
 * The rows that lists are read from: one per reader and thread, holding of each section what a list may show, and only of
 * the sections that this reader may see.
 */
export async function drawListings(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
  received: string,
): Promise<void> {
  const rows = threads.flatMap((thread) => listingsOf(thread, received))
  const shut = threads
    .filter(({ work, accessChanged }) => accessChanged && !work.isNew)
    .map(({ work, readers }) => ({
      thread: work.thread,
      kind: work.vocabulary.thread,
      readers: listingReaders(readers, work),
    }))
  if (shut.length > 0) {
    await noteAccessChange(transaction, programme, shut, received)
  }
  if (rows.length === 0) return
  await statement`
    insert into clarion.listing (programme_id, reader, thread_id, kind, code, status, changed, opened, fades, ends, mine, parts)
    select ${programme}::uuid, reader, thread, kind, code, status, changed, opened, fades, ends, mine, parts
    from json_to_recordset(${JSON.stringify(rows)}) as t
      (reader uuid, thread uuid, kind text, code text, status text, changed timestamptz, opened timestamptz, fades timestamptz, ends timestamptz, mine boolean, parts jsonb)
    on conflict (programme_id, reader, thread_id) do update set
      code = excluded.code, status = excluded.status, mine = excluded.mine, fades = excluded.fades, ends = excluded.ends,
      changed = case when excluded.parts ? '-' then listing.changed else excluded.changed end,
      parts = case when excluded.parts ? '*' then excluded.parts - '*' - '-' else listing.parts || excluded.parts end`.send(
    transaction,
  )
}

/**
 * Shuts out and takes note of it: devices of a reader who may see less hold copies that they must remove, and those of a
 * reader who may see more miss what was said before. What let them in or shut them out, they may not be able to see. Devices
 * hold cases and nothing else.
 */
async function noteAccessChange(
  transaction: Scoped,
  programme: string,
  threads: readonly { readonly thread: string; readonly kind: string; readonly readers: readonly string[] }[],
  received: string,
): Promise<void> {
  await statement`
    with gone as (
      delete from clarion.listing as old
      using json_to_recordset(${JSON.stringify(threads)}) as t (thread uuid, readers uuid[])
      where old.programme_id = ${programme} and old.thread_id = any (${threadsOf(threads)}::uuid[])
        and old.thread_id = t.thread and not (old.reader = any (t.readers))
      returning old.reader, old.thread_id, old.kind
    )
    insert into clarion.access_change (programme_id, reader, at, thread_id)
    select ${programme}::uuid, reader, ${received}::timestamptz, thread_id from gone where kind = 'case'
    union
    select ${programme}::uuid, r.reader, ${received}::timestamptz, t.thread
    from json_to_recordset(${JSON.stringify(threads)}) as t (thread uuid, kind text, readers uuid[]) cross join unnest(t.readers) as r (reader)
    where t.kind = 'case'
    on conflict do nothing`.send(transaction)
}

function listingsOf({ work, accessChanged, sections, readers }: WrittenThread, now: string) {
  const { vocabulary, access } = work
  const states = accessStates(work)
  const shared = {
    thread: work.thread,
    kind: vocabulary.thread,
    code: vocabulary.code(states),
    status: access.erased ? 'erased' : vocabulary.isClosed(states) ? 'closed' : 'open',
    changed: work.entries.at(-1)?.entry.received ?? now,
    opened: work.opened || work.entries[0]?.entry.received || now,
  }
  return listingReaders(readers, work).map((reader) => ({
    ...shared,
    reader,
    mine: reader === access.lead,
    ...endsOf(access, reader, now),
    parts: {
      // The mark says that the parts are whole and replace what stood there; it is taken off as they are written.
      ...(accessChanged && !work.isNew ? { '*': true } : {}),
      // And this one that nothing was said, so that the place in the list stays.
      ...(work.reconcile ? { '-': true } : {}),
      ...Object.fromEntries(
        sections
          .filter(({ section, readers: allowed }) => section.listing && !section.many && allowed.includes(reader))
          .map(({ key, section, state }) => [key, section.listing?.(state)]),
      ),
    },
  }))
}

/** When the first and the last of a reader's grants end; the lead's never does. */
function endsOf({ lead, grants }: Access, reader: string, now: string): { fades: string | null; ends: string | null } {
  if (reader === lead) return { fades: null, ends: null }
  const own = grants.filter((grant) => grant.reader === reader && isLive(grant, now)).map(({ until }) => until)
  const ending = own.filter((until) => until !== null).sort()
  return { fades: ending.at(0) ?? null, ends: own.includes(null) ? null : (ending.at(-1) ?? null) }
}
