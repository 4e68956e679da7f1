import { type CaptureTable, captureTable } from './capture-table.ts'
import type { Omission } from './estimation.ts'
import { termOrder } from './hierarchical-models.ts'

/** An overlap that so few people make may be a mistake of matching. */
const thin = 5

/** A table as it would be if one list did not exist; undefined when fewer than three are left or the rest is no table. */
function withoutList(table: CaptureTable, list: number): CaptureTable | undefined {
  if (table.lists.length <= 3) return undefined
  const counts = new Float64Array(2 ** (table.lists.length - 1))
  for (const [mask, count] of table.counts.entries()) {
    const low = mask & ((1 << list) - 1)
    counts[low | ((mask >> (list + 1)) << list)]! += count
  }
  try {
    return captureTable(
      table.lists.filter((_, at) => at !== list),
      counts,
    )
  } catch {
    return undefined
  }
}

/**
 * The estimate without each list in turn. A figure that hangs on one list is that list's figure.
 *
 * @param estimate the same route on another table; NaN where it finds nothing
 */
export function listOmissions(table: CaptureTable, estimate: (table: CaptureTable) => number): Omission[] {
  return table.lists.flatMap((name, list) => {
    const rest = withoutList(table, list)
    return rest ? [{ without: name, people: rest.observed, estimate: finite(estimate(rest)) }] : []
  })
}

/** The estimate without each overlap of at most five people: as if they had been matched by mistake. */
export function overlapOmissions(table: CaptureTable, estimate: (counts: Float64Array) => number): Omission[] {
  return Array.from(table.counts.entries()).flatMap(([mask, count]) => {
    if (count === 0 || count > thin || termOrder(mask) < 2) return []
    const counts = table.counts.slice()
    counts[mask] = 0
    const lists = table.lists.filter((_, list) => mask & (1 << list))
    return [{ without: lists.join(' and '), people: count, estimate: finite(estimate(counts)) }]
  })
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
