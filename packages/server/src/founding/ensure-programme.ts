import { foundDemonstration } from '../demonstration/found-demonstration.ts'
import type { Services } from '../services.ts'

/**
 * Makes sure that there is a programme to work in: the demonstration on a first start, unless an empty one was asked for.
 *
 * @returns the programmes that are here
 */
export async function ensureProgramme(services: Services, demonstration: boolean): Promise<readonly string[]> {
  const rows = await services.database.selectFrom('clarion.programme').select('programme_id').execute()
  if (rows.length > 0 || !demonstration) return rows.map((row) => row.programme_id)
  return [await foundDemonstration(services)]
}
