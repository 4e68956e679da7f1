import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { drawFacts } from '../door/draw-facts.ts'
import { loadSections } from '../door/load-threads.ts'
import type { Services } from '../services.ts'

/** Threads per transaction. */
const batchSize = 50

/**
 * Draws what is counted of each referral and clock for threads in which nothing was said since that is counted: after an
 * update the numbers are whole within minutes, and not when each case is next worked on. Reads `fact` by fact_undrawn.
 *
 * @returns how many threads were drawn
 */
export async function drawUndrawnFacts({ database, registry }: Services, programme: string): Promise<number> {
  // Onward by thread: one of which nothing can be drawn must not be met again and again.
  for (let drawn = 0, last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await withScope(database, { programme, purpose: 'numbers' }, (transaction) =>
      transaction
        .selectFrom('clarion.fact')
        .select('thread_id')
        .where('programme_id', '=', programme)
        .where('parts', 'is', null)
        .where('thread_id', '>', last)
        .orderBy('thread_id')
        .limit(batchSize)
        .execute(),
    )
    if (rows.length === 0) return drawn
    const threads = rows.map((row) => row.thread_id)
    last = threads.at(-1) ?? last
    await withScope(database, { programme, keeper: [programme, ...threads] }, async (transaction) => {
      const locked = await transaction
        .selectFrom('clarion.thread')
        .select(['thread_id', 'kind'])
        .where('programme_id', '=', programme)
        .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
        .orderBy('thread_id')
        .forUpdate()
        .execute()
      const loaded = await loadSections(transaction, programme, threads)
      const counted = locked.map(({ thread_id: thread, kind }) => {
        const vocabulary = registry.vocabularies.find(({ thread: of }) => of === kind)
        const sections = [...(loaded.get(thread) ?? [])].flatMap(([key, { state }]) => {
          const section = vocabulary && registry.sectionOf(vocabulary, key)
          return section ? [{ key, section, state }] : []
        })
        return { thread, kind, sections }
      })
      await drawFacts(transaction, programme, counted, true)
    })
    drawn += threads.length
  }
}
