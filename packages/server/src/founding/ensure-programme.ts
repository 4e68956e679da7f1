import {
  demonstrationProgramme,
  foundDemonstration,
  isDemonstrationFounded,
} from '../demonstration/found-demonstration.ts'
import type { Services } from '../services.ts'

/**
 * Makes sure that there is a programme to work in: the demonstration on a first start, unless an empty one was asked for.
 * A first start that was cut off is gone on with.
 *
 * @returns the programmes that are here
 */
export async function ensureProgramme(services: Services, demonstration: boolean): Promise<readonly string[]> {
  const rows = await services.database.selectFrom('clarion.programme').select('programme_id').execute()
  const programmes = rows.map((row) => row.programme_id)
  const begun = programmes.includes(demonstrationProgramme)
  const missing = begun ? !(await isDemonstrationFounded(services)) : demonstration && programmes.length === 0
  if (!missing) return programmes
  const founded = await foundDemonstration(services)
  return begun ? programmes : [founded]
}
