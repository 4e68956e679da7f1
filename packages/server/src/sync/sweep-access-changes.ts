import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { memory } from './sync-feed.ts'

/** Forgets changes of access that every cursor still in use has passed. */
export async function sweepAccessChanges({ database, now }: Services, programme: string): Promise<void> {
  await withScope(database, { programme, purpose: 'clock' }, (transaction) =>
    transaction
      .deleteFrom('clarion.access_change')
      .where('programme_id', '=', programme)
      // A day more than cursors live: a walk may have begun just before.
      .where('at', '<', new Date(now() - memory - 86_400_000))
      .execute(),
  )
}
