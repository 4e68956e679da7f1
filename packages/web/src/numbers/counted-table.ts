import type { CountedRow } from './number-answers.ts'

/** A count as a picture and a table show it: lines of one dimension, each divided or whole. */
export type CountedTable = {
  readonly lines: readonly CountedLine[]
  /** The codes of the division in their order; empty when nothing is divided. */
  readonly parts: readonly string[]
}

export type CountedLine = {
  readonly code: string
  /** null when it is withheld, or when a part of it is. */
  readonly cases: number | null
  /** What is shown of it, withheld parts left out: what a bar is as long as. */
  readonly shown: number
  /** By the code of the part; a part that nobody is in is not there. */
  readonly parts: ReadonlyMap<string, number | null>
}

/**
 * Brings rows into lines: by size, the largest first, and what is not known last; quarters in their order.
 *
 * @param dimension what the lines are
 * @param division what each is divided by; undefined for whole lines
 */
export function countedTable(
  rows: readonly CountedRow[],
  dimension: string,
  division: string | undefined,
): CountedTable {
  const lines = [...Map.groupBy(rows, ({ codes }) => codes[dimension] ?? 'unknown')].map(([code, own]): CountedLine => {
    const parts = new Map(division === undefined ? [] : own.map((row) => [row.codes[division] ?? 'unknown', row.cases]))
    const shown = own.reduce((sum, { cases }) => sum + (cases ?? 0), 0)
    return { code, shown, cases: own.some(({ cases }) => cases === null) ? null : shown, parts }
  })
  const ordered = dimension === 'quarter' || dimension === 'year' ? lines.sort(byCode) : lines.sort(bySize)
  return { lines: ordered, parts: division === undefined ? [] : partsOf(rows, division) }
}

/** The parts by size over all lines, so that the largest stands first in every bar. */
function partsOf(rows: readonly CountedRow[], division: string): string[] {
  const sums = new Map<string, number>()
  for (const { codes, cases } of rows) {
    const code = codes[division] ?? 'unknown'
    sums.set(code, (sums.get(code) ?? 0) + (cases ?? 0))
  }
  const codes = [...sums.keys()]
  return division === 'year' ? codes.sort() : codes.sort((one, other) => (sums.get(other) ?? 0) - (sums.get(one) ?? 0))
}

const last = (code: string) => code === 'unknown' || code === 'not-recorded'

function bySize(one: CountedLine, other: CountedLine): number {
  if (last(one.code) !== last(other.code)) return last(one.code) ? 1 : -1
  return other.shown - one.shown || one.code.localeCompare(other.code)
}

function byCode(one: CountedLine, other: CountedLine): number {
  return one.code.localeCompare(other.code)
}
