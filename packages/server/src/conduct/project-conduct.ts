import { type ConductState, conductPlanOf, conductSection } from '@clarion/casework'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { WrittenThread } from '../door/written-thread.ts'

/** Draws from the programme's thread when members are asked for what: it is read with every session. */
export async function projectConduct(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const own = threads.find(({ work }) => work.thread === programme && work.touched.has(conductSection.name))
  const state = own?.work.states.get(conductSection.name)?.state as ConductState | undefined
  if (!state) return
  await statement`
    update clarion.programme set conduct = ${JSON.stringify(conductPlanOf(state))}::jsonb
    where programme_id = ${programme}`.send(transaction)
}
