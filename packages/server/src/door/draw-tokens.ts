import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import { hex, listingReaders, threadsOf, type WrittenThread } from './written-thread.ts'

/**
 * The tokens by which sealed fields are found again, one row per reader: a name is found by those who may read it, and by
 * nobody else. Old names stay findable (people are asked for by them); erasure removes them all.
 */
export async function drawTokens(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  await shareTokens(transaction, programme, threads)
  const rows = threads.flatMap(({ work, sections }) =>
    sections.flatMap(({ section, readers }) => {
      const tokens = [...(work.tokens.get(section.name)?.values() ?? [])]
      return listingReaders(readers, work).flatMap((reader) =>
        tokens.map((token) => ({ reader, token: hex(token), thread: work.thread, name: section.name })),
      )
    }),
  )
  if (rows.length === 0) return
  await statement`
    insert into clarion.search_token (programme_id, reader, token, thread_id, name)
    select ${programme}::uuid, reader, token, thread, name
    from json_to_recordset(${JSON.stringify(rows)}) as t (reader uuid, token bytea, thread uuid, name text)
    on conflict do nothing`.send(transaction)
}

/** When somebody was let in or shut out: first copy to the new readers, then take away from the others. */
async function shareTokens(transaction: Scoped, programme: string, threads: readonly WrittenThread[]): Promise<void> {
  const rows = threads
    .filter(({ work, accessChanged }) => accessChanged && !work.isNew)
    .flatMap(({ work, sections }) =>
      sections.map(({ section, readers }) => ({
        thread: work.thread,
        name: section.name,
        readers: listingReaders(readers, work),
      })),
    )
  if (rows.length === 0) return
  const shared = JSON.stringify(rows)
  const touched = threadsOf(rows)
  await statement`
    insert into clarion.search_token (programme_id, reader, token, thread_id, name)
    select distinct ${programme}::uuid, r.reader, old.token, old.thread_id, old.name
    from json_to_recordset(${shared}) as t (thread uuid, name text, readers uuid[])
    join clarion.search_token as old on old.programme_id = ${programme} and old.thread_id = any (${touched}::uuid[]) and old.thread_id = t.thread and old.name = t.name
    cross join unnest(t.readers) as r (reader)
    on conflict do nothing`.send(transaction)
  await statement`
    delete from clarion.search_token as old
    using json_to_recordset(${shared}) as t (thread uuid, name text, readers uuid[])
    where old.programme_id = ${programme} and old.thread_id = any (${touched}::uuid[])
      and old.thread_id = t.thread and old.name = t.name and not (old.reader = any (t.readers))`.send(transaction)
}
