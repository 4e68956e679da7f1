import { type ConductState, type ConductVersion, conductInForce, conductSection } from '@clarion/casework'
import type { Scoped } from '../database/with-scope.ts'
import type { Services } from '../services.ts'

/** @returns the version in force today, in UTC, in a scope of somebody who works in the programme; undefined where nobody is asked */
export async function conductNow(
  { now }: Pick<Services, 'now'>,
  transaction: Scoped,
  programme: string,
): Promise<ConductVersion | undefined> {
  const row = await transaction
    .selectFrom('clarion.section')
    .select('state')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', programme)
    .where('section', '=', conductSection.name)
    .executeTakeFirst()
  if (!row) return undefined
  // The state is what the section's own folds made.
  return conductInForce(row.state as unknown as ConductState, new Date(now()).toISOString().slice(0, 10))
}
