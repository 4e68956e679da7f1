import { type ConductState, type ConductVersion, conductInForce, conductSection } from '@clarion/casework'
import { storedState } from '../database/stored-state.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { Services } from '../services.ts'

/** @returns the version in force today, in UTC, in a scope of somebody who works in the programme; undefined where nobody is asked */
export async function conductNow(
  { now }: Pick<Services, 'now'>,
  transaction: Scoped,
  programme: string,
): Promise<ConductVersion | undefined> {
  const state = await storedState<ConductState>(transaction, programme, programme, conductSection.name)
  return state && conductInForce(state, new Date(now()).toISOString().slice(0, 10))
}
