import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'

/** @returns those of a batch that have no thread yet. A case is there whole or not at all */
export async function notHere<Item extends { readonly thread: string }>(
  { database }: Services,
  programme: string,
  batch: readonly Item[],
): Promise<Item[]> {
  const threads = batch.map(({ thread }) => thread)
  const rows = await withScope(database, { programme, keeper: threads }, (transaction) =>
    transaction
      .selectFrom('clarion.thread')
      .select('thread_id')
      .where('programme_id', '=', programme)
      .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
      .execute(),
  )
  const here = new Set(rows.map((row) => row.thread_id))
  return batch.filter(({ thread }) => !here.has(thread))
}
