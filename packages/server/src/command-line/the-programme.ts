import { ExplainedError } from '../explained-error.ts'
import type { Services } from '../services.ts'

/**
 * The programme a command works on: the only one, or the one that is named.
 *
 * @param named an id or a name; undefined where there is but one
 * @throws ExplainedError that lists the programmes when it is not clear which
 */
export async function theProgramme({ database }: Services, named: string | undefined): Promise<string> {
  const rows = await database
    .selectFrom('clarion.programme')
    .select(['programme_id', 'name'])
    .orderBy('created')
    .execute()
  const matching = named === undefined ? rows : rows.filter((row) => row.programme_id === named || row.name === named)
  const [only] = matching
  if (only && matching.length === 1) return only.programme_id
  const list = rows.map((row) => `  ${row.programme_id}  ${row.name}`).join('\n')
  if (rows.length === 0)
    throw new ExplainedError(
      'noInput',
      'There is no programme here yet. Open the one-time link that bin/start --empty prints and set one up, then run the command again.',
    )
  if (matching.length === 0)
    throw new ExplainedError('usage', `There is no programme ${named} here. There are:\n${list}`)
  throw new ExplainedError('usage', `Say which programme with --programme:\n${list}`)
}
