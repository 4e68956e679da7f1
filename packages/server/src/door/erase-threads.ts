import { sql } from 'kysely'
import { unheard } from '../database/pipelining-client.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { WrittenThread } from './written-thread.ts'

/**
 * Erasure, in the transaction of the entry that says so: the thread's key goes, and with it every sealed field in the
 * journal, the states, the backups and the log of the database, for they all hold ciphertext only. Search tokens,
 * tasks, files and the rows that link it with other cases, from both sides, go too. The chain runs over ciphertext and stays whole; the facts name nobody and stay.
 */
export async function eraseThreads(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const erased = threads
    .filter(({ work }) => work.access.erased && !work.accessBefore.erased)
    .map(({ work }) => work.thread)
  if (erased.length === 0) return
  const those = sql<string>`any (${erased}::uuid[])`
  await transaction
    .deleteFrom('clarion.thread_key')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', those)
    .modifyEnd(unheard)
    .execute()
  await transaction
    .deleteFrom('clarion.search_token')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', those)
    .modifyEnd(unheard)
    .execute()
  await transaction
    .deleteFrom('clarion.file')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', those)
    .modifyEnd(unheard)
    .execute()
  await transaction
    .deleteFrom('clarion.relation')
    .where('programme_id', '=', programme)
    .where((where) => where.or([where('thread_id', '=', those), where('far_thread', '=', those)]))
    .modifyEnd(unheard)
    .execute()
  await transaction
    .deleteFrom('clarion.task')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', those)
    .modifyEnd(unheard)
    .execute()
}
