import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { countEach, type EachCount } from './count-each.ts'
import { type Period, periodOf } from './counted-period.ts'
import { organisationOf } from './organisation-of.ts'

/** By what unmet needs can be counted instead of by their line, beside how they stand. */
export const needDivisions = {
  language: sql`(select nullif(string_agg(code, '+' order by code), '') from jsonb_array_elements_text(f.facts -> 'languages') as code)`,
  place: sql`nullif(o.area, '')`,
} as const

export type NeedDivision = keyof typeof needDivisions

/** What every count of needs says beside itself. */
const meaning =
  'Needs that stand as urgent or needed in open cases, of a line of which the person has not received a service yet. A person with two needs is counted at each. The place is where the first responder works; languages are those that the person speaks.'

/**
 * What people need and have not received: by line, or else by language or place, and by how urgent. Not by all at once: few
 * cells of such a table would be large enough to be told.
 */
export async function countNeeds(
  services: Services,
  programme: string,
  division: NeedDivision | undefined,
  period: Period = {},
): Promise<EachCount & { readonly definition: string }> {
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const counted = await countEach(
      transaction,
      { [division ?? 'line']: division === undefined ? sql`n.line` : needDivisions[division], need: sql`n.need` },
      sql`from clarion.fact f
        ${organisationOf(programme, sql`f.facts ->> 'responder'`)}
        cross join lateral (
          select line, 'urgent' as need from jsonb_array_elements_text(f.facts -> 'urgentNeeds') as line
          union all
          select line, 'needed' from jsonb_array_elements_text(f.facts -> 'openNeeds') as line
        ) as n
        where f.programme_id = ${programme} and f.kind = 'case' and f.facts ->> 'status' = 'open'
          and not (coalesce(f.facts -> 'servicesDelivered', '[]') ? n.line)
          and ${periodOf(period, sql`f.facts ->> 'opened'`)}`,
    )
    return { ...counted, definition: meaning }
  })
}
