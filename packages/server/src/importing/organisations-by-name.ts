import { withScope } from '../database/with-scope.ts'
import { ExplainedError } from '../explained-error.ts'
import type { Services } from '../services.ts'

/** @returns the ids of the programme's organisations by name; one whose name several have is left out */
export async function organisationsByName({ database }: Services, programme: string): Promise<Map<string, string>> {
  const rows = await withScope(database, { programme }, (transaction) =>
    transaction
      .selectFrom('clarion.organisation')
      .select(['organisation_id', 'name'])
      .where('programme_id', '=', programme)
      .where('withdrawn', 'is', null)
      .execute(),
  )
  const byName = Map.groupBy(rows, (row) => row.name)
  return new Map(
    [...byName].flatMap(([name, [only, ...others]]) =>
      only && others.length === 0 ? [[name, only.organisation_id] as const] : [],
    ),
  )
}

/**
 * Finds an organisation of a programme.
 *
 * @param named its name or its id
 * @throws ExplainedError when there is none of that name, or several
 */
export async function findOrganisation(
  services: Services,
  programme: string,
  named: string,
): Promise<{ id: string; name: string }> {
  const byName = await organisationsByName(services, programme)
  const found = [...byName].find(([name, id]) => name === named || id === named)
  if (found) return { id: found[1], name: found[0] }
  const list = [...byName.keys()].sort().slice(0, 50).join('\n  ')
  throw new ExplainedError(
    'usage',
    `There is no organisation ${named} in this programme, or several are called so. There are:\n  ${list}`,
  )
}
