import type { Scoped } from './with-scope.ts'

/**
 * The state of a section as it is stored, sealed texts closed, in the eyes of the scope. Whether somebody may know it is not asked
 * here: whoever shows it asks the guard before.
 *
 * @param section its key: `settings`, `referral/0190…`
 * @returns what the section's own folds made; undefined where nothing was said, or the scope does not see it
 */
export async function storedState<State>(
  transaction: Scoped,
  programme: string,
  thread: string,
  section: string,
): Promise<State | undefined> {
  const row = await transaction
    .selectFrom('clarion.section')
    .select('state')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', thread)
    .where('section', '=', section)
    .executeTakeFirst()
  return row?.state as State | undefined
}
