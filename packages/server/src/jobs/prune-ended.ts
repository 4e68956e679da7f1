import type { Services } from '../services.ts'
import { pruneGrants } from './prune-grants.ts'
import { pruneTasks } from './prune-tasks.ts'

/** What has ended by its hour is taken out of the rows: grants with all that is drawn from them, then what was due until then. */
export async function pruneEnded(services: Services, programme: string): Promise<void> {
  await pruneGrants(services, programme)
  await pruneTasks(services, programme)
}
