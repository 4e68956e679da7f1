import type { PublishedCell, PublishedTable } from './published-table.ts'
import { isTotal, type Sum, sumsOf } from './sums.ts'

/** What subtraction brings to light in all sums over the same parts (Female and Male, say) of one dimension. */
export interface RecoveredSums {
  /** What was counted, where the table counts several things: sums of different indicators are kept apart. */
  readonly of?: string
  readonly dimension: string
  readonly parts: readonly string[]
  /** The other dimensions that have totals: those over which these sums run, not those by which they are split. */
  readonly over: readonly string[]
  /** Sums with a published total and exactly one suppressed part. */
  readonly alone: number
  /** Of these: the part is the total less the others, and as small as its mark says. */
  readonly recovered: number
  /** Of these: the difference is impossible, for the published figures contradict one another. */
  readonly contradictory: number
}

/** The whole attack. */
export interface Recovery {
  readonly suppressed: number
  readonly bySum: readonly RecoveredSums[]
  /**
   * Rows of suppressed cells whose count follows exactly, from all the sums together or from one of them, for a reader who
   * does not see that another contradicts it.
   */
  readonly exact: readonly { readonly row: number; readonly count: number }[]
  /** Suppressed cells not known exactly, but to fewer values than their mark says. */
  readonly narrowed: number
}

/** Takes published sums apart: first each sum for itself, then all of them together. */
export function recoverSuppressed(table: PublishedTable): Recovery {
  const { cells, sums, completed } = sumsOf(table)
  const { low, high } = narrow(cells, [...sums, ...completed])
  const hidden = table.cells.flatMap((cell, at) => (cell.count.suppressed ? [at] : []))
  const exact = new Map<number, number>()
  const bySum = alone(cells, sums, table, exact)
  for (const at of hidden) if (low[at] === high[at]) exact.set(cells[at]!.row, low[at]!)
  return {
    suppressed: hidden.length,
    bySum,
    exact: [...exact].map(([row, count]) => ({ row, count })).sort((a, b) => a.row - b.row),
    narrowed: hidden.filter((at) => {
      const { count, row } = cells[at]!
      return !exact.has(row) && (low[at]! > count.low || high[at]! < count.high)
    }).length,
  }
}

const measureName = /^(indicator|measure|series|variable)\b/i

/** Position of the dimension that says what is counted, if the table counts several things. */
function measureOf({ dimensions, cells }: PublishedTable): number {
  const at = dimensions.findIndex((name) => measureName.test(name.trim()))
  return at >= 0 && new Set(cells.map((cell) => cell.values[at])).size > 1 ? at : -1
}

/** @param exact - is told the rows that fall and their counts */
function alone(
  cells: readonly PublishedCell[],
  sums: readonly Sum[],
  table: PublishedTable,
  exact: Map<number, number>,
): RecoveredSums[] {
  const { dimensions } = table
  const measure = measureOf(table)
  const found = new Map<string, { alone: number; recovered: number; contradictory: number }>()
  for (const { dimension, total, parts } of sums) {
    const hidden = parts.filter((part) => cells[part]!.count.suppressed)
    const [only] = hidden
    if (only === undefined || hidden.length > 1 || cells[total]!.count.suppressed) continue
    const at = dimensions.indexOf(dimension)
    const names = [...new Set(parts.map((part) => cells[part]!.values[at]!))].sort()
    const over = dimensions.filter((_name, other) => other !== at && isTotal(cells[total]!.values[other]!))
    const key = JSON.stringify([dimension, names, over, cells[total]!.values[measure]])
    const entry = found.get(key) ?? { alone: 0, recovered: 0, contradictory: 0 }
    const shown = parts.reduce((sum, part) => sum + (part === only ? 0 : cells[part]!.count.low), 0)
    const rest = cells[total]!.count.low - shown
    entry.alone++
    if (rest >= 0 && rest <= cells[only]!.count.high) {
      entry.recovered++
      exact.set(cells[only]!.row, rest)
    } else entry.contradictory++
    found.set(key, entry)
  }
  return [...found]
    .map(([key, counts]) => {
      const [dimension, parts, over, of]: [string, string[], string[], string | null] = JSON.parse(key)
      return { ...(of === null ? {} : { of }), dimension, parts, over, ...counts }
    })
    .sort((a, b) => b.alone - a.alone)
}

/**
 * Interval propagation: a part is at most the total less what the others are at least, and so on, until nothing moves. It
 * finds every lone suppressed cell and chains of them; sums that contradict themselves are passed over.
 */
function narrow(cells: readonly PublishedCell[], sums: readonly Sum[]): { low: Float64Array; high: Float64Array } {
  const low = Float64Array.from(cells, (cell) => cell.count.low)
  const high = Float64Array.from(cells, (cell) => cell.count.high)
  for (let moved = true; moved; ) {
    moved = false
    for (const { total, parts } of sums) {
      let least = parts.reduce((sum, part) => sum + low[part]!, 0)
      let most = parts.reduce((sum, part) => sum + high[part]!, 0)
      if (least > high[total]! || most < low[total]!) continue
      for (const part of parts) {
        const from = Math.max(low[part]!, low[total]! - (most - high[part]!))
        const to = Math.min(high[part]!, high[total]! - (least - low[part]!))
        // From > to: two sums contradict each other; a reader believes neither.
        if (from > to || (from === low[part] && to === high[part])) continue
        moved = true
        least += from - low[part]!
        most += to - high[part]!
        low[part] = from
        high[part] = to
      }
      const [from, to] = [Math.max(low[total]!, least), Math.min(high[total]!, most)]
      if (from > to || (from === low[total] && to === high[total])) continue
      moved = true
      low[total] = from
      high[total] = to
    }
  }
  return { low, high }
}
