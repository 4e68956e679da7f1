import { sql } from 'kysely'
import { unheard } from '../database/pipelining-client.ts'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { WrittenThread } from './written-thread.ts'

/** The grants that hold now or later; one that has ended by time is in the journal only. */
export async function drawGrants(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
  now: string,
): Promise<void> {
  const changed = threads.filter(({ accessChanged }) => accessChanged)
  const old = changed.filter(({ work }) => !work.isNew).map(({ work }) => work.thread)
  if (old.length > 0) {
    await transaction
      .deleteFrom('clarion.thread_grant')
      .where('programme_id', '=', programme)
      .where('thread_id', '=', sql<string>`any (${old}::uuid[])`)
      .modifyEnd(unheard)
      .execute()
  }
  const rows = changed.flatMap(({ work }) =>
    work.access.grants
      .filter(({ until }) => until === null || now < until)
      .map((grant) => ({ thread: work.thread, ...grant })),
  )
  if (rows.length === 0) return
  await statement`
    insert into clarion.thread_grant (programme_id, thread_id, grant_id, reader, sections, basis, purpose, starts, ends)
    select ${programme}::uuid, thread, id, reader, sections, basis, purpose, "from", until
    from json_to_recordset(${JSON.stringify(rows)}) as t
      (thread uuid, id uuid, reader uuid, sections text[], basis text, purpose text, "from" timestamptz, until timestamptz)`.send(
    transaction,
  )
}
