import { clocksSet, defaultClocks, type SettingsState } from '@clarion/casework'
import { storedState } from '../database/stored-state.ts'
import type { Scoped } from '../database/with-scope.ts'

/**
 * The clocks of a programme, in hours: what its settings say, and the defaults for the rest.
 *
 * @param programme the programme, whose id is also the id of the thread that holds its settings
 */
export async function clocksOf(transaction: Scoped, programme: string): Promise<Readonly<Record<string, number>>> {
  const settings = await storedState<SettingsState>(transaction, programme, programme, 'settings')
  return { ...defaultClocks, ...(settings ? clocksSet(settings) : {}) }
}
