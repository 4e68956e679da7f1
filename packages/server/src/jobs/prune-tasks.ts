import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'

/**
 * Takes away what nobody can do any more: a consent that has ended does not end soon. Whoever reads what is due looks at
 * the hour already; this keeps the rows few. Reads `task` by task_by_end.
 *
 * @returns how many tasks were taken away
 */
export async function pruneTasks({ database, now }: Services, programme: string): Promise<number> {
  return await withScope(database, { programme, purpose: 'clock' }, async (transaction) => {
    const ended = await transaction
      .deleteFrom('clarion.task')
      .where('programme_id', '=', programme)
      .where('ends', '<=', new Date(now()))
      .executeTakeFirst()
    return Number(ended.numDeletedRows)
  })
}
