import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { loadSections } from '../door/load-threads.ts'
import { accessStates, type ThreadWork } from '../door/thread-work.ts'
import { writeThreads } from '../door/write-threads.ts'
import type { Services } from '../services.ts'

/** Threads per transaction. */
const batchSize = 50

/**
 * Draws readers anew for every thread in which a grant has ended by time: the readers of rows, lists and search tokens.
 * Every read checks the hour itself; this brings the second wall, the database's own policies, up to it.
 *
 * @returns how many threads were drawn anew
 */
export async function pruneGrants(services: Services, programme: string): Promise<number> {
  for (let pruned = 0; ; ) {
    const now = new Date(services.now())
    const rows = await withScope(services.database, { programme, purpose: 'clock' }, (transaction) =>
      transaction
        .selectFrom('clarion.thread_grant')
        .select('thread_id')
        .distinct()
        .where('programme_id', '=', programme)
        .where('ends', '<=', now)
        .limit(batchSize)
        .execute(),
    )
    if (rows.length === 0) return pruned
    const threads = rows.map((row) => row.thread_id).sort()
    await withScope(services.database, { programme, keeper: [programme, ...threads] }, async (transaction) => {
      const locked = await transaction
        .selectFrom('clarion.thread')
        .select(['thread_id', 'kind', 'version', 'head', 'opened'])
        .where('programme_id', '=', programme)
        .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
        .orderBy('thread_id')
        .forUpdate()
        .execute()
      const sections = await loadSections(transaction, programme, threads)
      const works = locked.flatMap((row): ThreadWork[] => {
        const vocabulary = services.registry.vocabularies.find(({ thread }) => thread === row.kind)
        const states = sections.get(row.thread_id)
        if (!vocabulary || !states) return []
        const access = vocabulary.access(accessStates({ vocabulary, states }))
        return [
          {
            thread: row.thread_id,
            vocabulary,
            isNew: false,
            version: Number(row.version),
            head: row.head,
            states,
            before: new Map(states),
            accessBefore: access,
            far: new Map(),
            access,
            entries: [],
            touched: new Set(),
            key: null,
            newKey: null,
            tokens: new Map(),
            opened: row.opened.toISOString(),
            reconcile: true,
          },
        ]
      })
      await writeThreads(services, transaction, programme, works, now.toISOString())
    })
    pruned += threads.length
  }
}
