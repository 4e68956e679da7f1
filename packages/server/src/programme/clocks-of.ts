import { clocksSet, defaultClocks, type SettingsState } from '@clarion/casework'
import type { Scoped } from '../database/with-scope.ts'

/**
 * The clocks of a programme, in hours: what its settings say, and the defaults for the rest.
 *
 * @param programme the programme, whose id is also the id of the thread that holds its settings
 */
export async function clocksOf(transaction: Scoped, programme: string): Promise<Readonly<Record<string, number>>> {
  const row = await transaction
    .selectFrom('clarion.section')
    .select('state')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', programme)
    .where('section', '=', 'settings')
    .executeTakeFirst()
  const settings = row?.state as SettingsState | undefined
  return { ...defaultClocks, ...(settings ? clocksSet(settings) : {}) }
}
