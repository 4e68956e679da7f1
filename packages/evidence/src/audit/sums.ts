import { cellKey, type PublishedCell, type PublishedTable } from './published-table.ts'

/** A total and the cells that should add up to it, all by position in the cells that `sumsOf` returns. */
export interface Sum {
  readonly dimension: string
  readonly total: number
  /** At least two; one alone where the total is a cell completed by the reader, which is that part. */
  readonly parts: readonly number[]
}

const totals = new Set(['total', 'all', 'all ages', 'both sexes', 'any', '_t'])
const unknowns = new Set(['unknown', 'not known', 'not specified', 'not specified or unknown', 'missing', ''])

/**
 * Every sum that a reader can form: along each dimension, the rows that agree in all the others, with the row that says
 * "Total" as their total.
 *
 * @returns the sums, and the cells with those added that a reader completes: people whose sex is not known are often
 * published under "age not known" only, and that row is then the total of its sex. `completed` says which cell each of them is.
 */
export function sumsOf(table: PublishedTable): {
  cells: readonly PublishedCell[]
  sums: readonly Sum[]
  completed: readonly Sum[]
} {
  const summed = table.dimensions.flatMap((_name, at) =>
    table.cells.some((cell) => isTotal(cell.values[at]!)) ? [at] : [],
  )
  const cells = [...table.cells]
  const known = new Set(cells.map((cell) => cellKey(cell.values)))
  const completed: Sum[] = []
  for (const at of summed) {
    for (const { total, parts } of groupsAlong(cells, at)) {
      const only = cells[parts[0] ?? -1]
      if (total !== undefined || parts.length !== 1 || only === undefined || !isUnknown(only.values[at]!)) continue
      const values = only.values.map((value, column) => (column === at ? totalOf(table, at) : value))
      if (known.has(cellKey(values))) continue
      completed.push({ dimension: table.dimensions[at]!, total: cells.length, parts })
      cells.push({ values, count: only.count, row: only.row })
      known.add(cellKey(values))
    }
  }
  const sums = summed.flatMap((at) =>
    groupsAlong(cells, at).flatMap(({ total, parts }) =>
      total === undefined || parts.length < 2 ? [] : [{ dimension: table.dimensions[at]!, total, parts }],
    ),
  )
  return { cells, sums, completed }
}

function groupsAlong(cells: readonly PublishedCell[], at: number): { total: number | undefined; parts: number[] }[] {
  const groups = new Map<string, { total: number | undefined; parts: number[] }>()
  cells.forEach((cell, position) => {
    const key = cellKey(cell.values.map((value, column) => (column === at ? '' : value)))
    const group = groups.get(key) ?? { total: undefined, parts: [] }
    if (isTotal(cell.values[at]!)) group.total = position
    else group.parts.push(position)
    groups.set(key, group)
  })
  return [...groups.values()]
}

function totalOf(table: PublishedTable, at: number): string {
  return table.cells.find((cell) => isTotal(cell.values[at]!))!.values[at]!
}

/** True for a value that stands for all of its dimension. */
export function isTotal(value: string): boolean {
  return totals.has(value.trim().toLowerCase())
}

function isUnknown(value: string): boolean {
  return unknowns.has(value.trim().toLowerCase())
}
