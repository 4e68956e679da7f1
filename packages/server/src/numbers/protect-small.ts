import type { CountRow } from './count-cases.ts'

/**
 * A count below this is withheld: a cell of four people in a quarter, a region and an age can be four people whom
 * somebody knows. Five is the number under which UNODC prints "<5" in its own tables (GLOTIP data portal).
 */
export const smallCount = 5

/** A row of a count as it may be shown: null for a number that is withheld. */
export type ProtectedRow = { readonly codes: CountRow['codes']; readonly cases: number | null }

/**
 * Withholds small counts, and as many others as it takes that nobody can work them out by subtraction: in every line of
 * the table (all rows that agree in every dimension but one, whose sum another question gives away) either nothing is
 * withheld or at least two cells are, of at least {@link smallCount} cases together. Where the next smallest cell has to
 * go too, it goes.
 *
 * What this does not do: it does not compare two answers of different days, and it adds no noise. For publication the
 * evidence library makes releases with a proven bound.
 *
 * @param rows every cell that is not empty; an empty one is known to be empty
 * @param by the dimensions of the rows
 */
export function protectSmall(rows: readonly CountRow[], by: readonly string[]): ProtectedRow[] {
  const withheld = new Set(rows.filter(({ cases }) => cases < smallCount))
  const lines = by.flatMap((dimension) => {
    const others = by.filter((name) => name !== dimension)
    return [...Map.groupBy(rows, ({ codes }) => JSON.stringify(others.map((name) => codes[name]))).values()]
  })
  // Withholding in one line can leave a cell alone in another: until nothing changes.
  for (let changed = true; changed; ) {
    changed = false
    for (const line of lines) if (protectLine(line, withheld)) changed = true
  }
  return rows.map((row) => ({ codes: row.codes, cases: withheld.has(row) ? null : row.cases }))
}

function protectLine(line: readonly CountRow[], withheld: Set<CountRow>): boolean {
  const gone = line.filter((row) => withheld.has(row))
  if (gone.length === 0) return false
  const rest = line.filter((row) => !withheld.has(row)).sort((one, other) => one.cases - other.cases)
  let sum = gone.reduce((total, { cases }) => total + cases, 0)
  let count = gone.length
  for (const row of rest) {
    if (count > 1 && sum >= smallCount) break
    withheld.add(row)
    sum += row.cases
    count++
  }
  return count > gone.length
}
