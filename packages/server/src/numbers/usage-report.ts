import type { Services } from '../services.ts'
import { countUsage, usageCounts } from './count-usage.ts'
import type { Period } from './counted-period.ts'
import { protectEach } from './help-routes.ts'

/** A line of the report; null for a number that is withheld. */
export type UsageLine = {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly quarter: string
  readonly active: number
  readonly wrote: number
} & Readonly<Record<(typeof usageCounts)[number], number | null>>

/**
 * The report of use, a line for each organisation and quarter in which somebody used it. What is counted of few people in cases is
 * withheld as everywhere, and what would give it away; how many members worked is not about them, and is told.
 *
 * @param exact withholds nothing: for whoever runs the server
 */
export async function usageReport(
  services: Services,
  programme: string,
  period: Period = {},
  exact = false,
): Promise<{ readonly lines: readonly UsageLine[]; readonly definition: string }> {
  const { names, members, cases, definition } = await countUsage(services, programme, period)
  const keyOf = (organisation = '', quarter = '') => `${quarter} ${organisation}`
  const counted = usageCounts.map((name) => {
    const shown = exact ? cases[name].rows : protectEach(cases[name])
    return [
      name,
      new Map(shown.map((row) => [keyOf(row.codes['organisation'], row.codes['quarter']), row.cases])),
    ] as const
  })
  const people = new Map(members.map((one) => [keyOf(one.organisation, one.quarter), one]))
  const keys = new Set([...people.keys(), ...counted.flatMap(([, rows]) => [...rows.keys()])])
  const lines = [...keys].map((key): UsageLine => {
    const [quarter = '', id = ''] = key.split(' ')
    const of = Object.fromEntries(counted.map(([name, rows]) => [name, rows.has(key) ? (rows.get(key) ?? null) : 0]))
    const { active = 0, wrote = 0 } = people.get(key) ?? {}
    // Every name of usageCounts has its count above.
    return {
      organisation: { id, name: names.get(id) ?? '' },
      quarter,
      active,
      wrote,
      ...(of as Pick<UsageLine, (typeof usageCounts)[number]>),
    }
  })
  return { lines: lines.sort(newestFirst), definition }
}

function newestFirst(one: UsageLine, other: UsageLine): number {
  if (one.quarter !== other.quarter) return one.quarter < other.quarter ? 1 : -1
  return (
    one.organisation.name.localeCompare(other.organisation.name, 'en') ||
    (one.organisation.id < other.organisation.id ? -1 : 1)
  )
}
