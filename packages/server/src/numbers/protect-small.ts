import type { CountRow } from './count-cases.ts'

/**
 * A count of fewer people than this is withheld: a cell of four people in a quarter, a region and an age can be four
 * people whom somebody knows. Five is the number under which UNODC prints "<5" in its own tables (GLOTIP data portal).
 */
export const smallCount = 5

/** A row of a count as it may be shown: null for a number that is withheld. */
export type ProtectedRow = { readonly codes: CountRow['codes']; readonly cases: number | null }

/** Cells that agree in every dimension but one, and their sum: the cell of another table. */
type Line = { readonly cells: readonly CountRow[]; readonly sum: CountRow | undefined }

/**
 * Withholds what is counted of few people, and as many other cells as it takes that nobody can work it out by subtraction.
 * A table gives its sums away: whoever asks by age and form can ask by age alone, and for the total. So the sums are
 * protected first, just as they are where they are asked for alone; then, in every line of the table,
 *
 * - under a sum that is shown nothing is withheld, or at least two cells, of at least {@link smallCount} people together;
 * - under a sum that is withheld at least one cell is.
 *
 * Where the next smallest cell has to go too, it goes. Where that is not enough, because a cell that has its line to itself
 * is as good as its sum, cells that are empty are withheld too, so that nobody knows which are.
 *
 * What this does not do: it does not compare two answers of different days or periods, and it adds no noise. For
 * publication the evidence library makes releases with a proven bound.
 *
 * @param rows every cell that is not empty; a withheld row may be an empty cell
 * @param by the dimensions of the rows
 * @param sums every sum of the rows; needed where one person can be in several cells, which cannot be added up
 */
export function protectSmall(
  rows: readonly CountRow[],
  by: readonly string[],
  sums: readonly CountRow[] = sumsOf(rows, by),
): ProtectedRow[] {
  for (const cells = [...rows]; ; ) {
    const { lines, withheld } = withhold([...sums, ...cells])
    const told = workedOut(lines, withheld)
    // A larger cell may be worked out; what gives a small one away is what stands around it.
    const few = told.some((cell) => peopleIn(cell) < smallCount)
    const empty = few ? told.flatMap((cell) => (cells.includes(cell) ? emptyBeside(cell, cells) : [])) : []
    if (empty.length === 0) {
      return cells.map((row) => ({ codes: row.codes, cases: withheld.has(row) ? null : row.cases }))
    }
    cells.push(...new Map(empty.map((cell) => [keyOf(cell.codes), cell])).values())
  }
}

/** Table by table, the sums before what they are sums of. */
function withhold(all: readonly CountRow[]): { readonly lines: readonly Line[]; readonly withheld: Set<CountRow> } {
  const overlap = all.some(({ people }) => people !== undefined)
  const known = new Map(all.map((cell) => [keyOf(cell.codes), cell]))
  const withheld = new Set(all.filter((cell) => peopleIn(cell) < smallCount))
  const tables = [...Map.groupBy(all, ({ codes }) => Object.keys(codes).sort().join(' ')).values()]
  const size = ([cell]: readonly CountRow[]) => Object.keys(cell?.codes ?? {}).length
  const lines: Line[] = []
  for (const cells of tables.sort((one, other) => size(one) - size(other))) {
    const own = Object.keys(cells[0]?.codes ?? {}).flatMap((dimension) =>
      [...Map.groupBy(cells, ({ codes }) => keyOf(without(codes, dimension)))].map(([sum, those]) => ({
        cells: those,
        sum: known.get(sum),
      })),
    )
    // Withholding in one line can leave a cell alone in another: until nothing changes.
    for (let changed = true; changed; ) {
      changed = false
      for (const line of own) if (protectLine(line, withheld, overlap)) changed = true
    }
    lines.push(...own)
  }
  return { lines, withheld }
}

/** The attack: wherever one number of a line and its sum is missing, it is the rest. */
function workedOut(lines: readonly Line[], withheld: ReadonlySet<CountRow>): CountRow[] {
  const missing = new Set(withheld)
  for (let before = -1; before !== missing.size; ) {
    before = missing.size
    for (const { cells, sum } of lines) {
      const [one, another] = [...cells, ...(sum ? [sum] : [])].filter((cell) => missing.has(cell))
      if (one && !another) missing.delete(one)
    }
  }
  return [...withheld].filter((cell) => !missing.has(cell))
}

/** For each dimension the first empty cell in a line with a cell. */
function emptyBeside({ codes, people }: CountRow, cells: readonly CountRow[]): CountRow[] {
  const taken = new Set(cells.map((cell) => keyOf(cell.codes)))
  return Object.keys(codes).flatMap((dimension) => {
    const others = new Set(cells.flatMap((cell) => cell.codes[dimension] ?? []))
    const beside = [...others].sort().map((code) => ({ ...codes, [dimension]: code }))
    const empty = beside.find((other) => !taken.has(keyOf(other)))
    return empty ? [{ codes: empty, cases: 0, ...(people !== undefined && { people: 0 }) }] : []
  })
}

function protectLine({ cells, sum }: Line, withheld: Set<CountRow>, overlap: boolean): boolean {
  const sumShown = sum === undefined || !withheld.has(sum)
  const gone = cells.filter((cell) => withheld.has(cell))
  if (gone.length === 0 && sumShown) return false
  const rest = cells.filter((cell) => !withheld.has(cell)).sort(smallestFirst)
  let count = gone.length
  // Cells in which the same people can stand are of no more people than the largest of them, for all that is known.
  const together = (one: number, other: number) => (overlap ? Math.max(one, other) : one + other)
  let people = gone.map(peopleIn).reduce(together, 0)
  for (const cell of rest) {
    if (sumShown ? count > 1 && people >= smallCount : count > 0) break
    withheld.add(cell)
    people = together(people, peopleIn(cell))
    count++
  }
  return count > gone.length
}

/** The order must not depend on how it was asked: the same sum is withheld in every answer. */
function smallestFirst(one: CountRow, other: CountRow): number {
  return peopleIn(one) - peopleIn(other) || one.cases - other.cases || (keyOf(one.codes) < keyOf(other.codes) ? -1 : 1)
}

function peopleIn({ cases, people }: CountRow): number {
  return people ?? cases
}

function keyOf(codes: CountRow['codes']): string {
  return JSON.stringify(Object.entries(codes).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function without(codes: CountRow['codes'], dimension: string): CountRow['codes'] {
  return Object.fromEntries(Object.entries(codes).filter(([name]) => name !== dimension))
}

/** Every sum of cells in which nobody stands twice. */
function sumsOf(rows: readonly CountRow[], by: readonly string[]): CountRow[] {
  const [dimension, ...rest] = by
  if (dimension === undefined) return []
  const groups = Map.groupBy(rows, ({ codes }) => keyOf(without(codes, dimension)))
  const summed = [...groups.values()].map((group) => ({
    codes: without(group[0]?.codes ?? {}, dimension),
    cases: group.reduce((sum, { cases }) => sum + cases, 0),
  }))
  return [...summed, ...sumsOf(summed, rest), ...sumsOf(rows, rest)]
}
