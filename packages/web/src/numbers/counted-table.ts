import { helpWords } from './help-words.ts'
import type { CountedRow } from './number-answers.ts'
import { numbersWords } from './numbers-words.ts'

/** A count as a picture and a table show it: lines of one dimension, each divided or whole. */
export type CountedTable = {
  readonly lines: readonly CountedLine[]
  /** The codes of the division in their order; empty when nothing is divided. */
  readonly parts: readonly string[]
}

export type CountedLine = {
  readonly code: string
  /** null when it is withheld. */
  readonly cases: number | null
  /** How long its bar is: all of it; what is shown of its parts where all of it is withheld. */
  readonly length: number
  /** What is withheld of the parts of a line that is not withheld itself. */
  readonly rest: number
  /** By the code of the part; a part that nobody is in is not there. */
  readonly parts: ReadonlyMap<string, number | null>
}

/**
 * Brings rows into lines: by size, the largest first, and what is not known last; quarters in their order.
 *
 * @param whole the undivided count: what a line is in all, also where parts of it are withheld
 * @param rows the count to show, divided or not
 * @param dimension what the lines are
 * @param division what each is divided by; undefined for whole lines
 */
export function countedTable(
  whole: readonly CountedRow[],
  rows: readonly CountedRow[],
  dimension: string,
  division: string | undefined,
): CountedTable {
  const all = new Map(whole.map(({ codes, cases }) => [codes[dimension] ?? 'unknown', cases]))
  const lines = [...Map.groupBy(rows, ({ codes }) => codes[dimension] ?? 'unknown')].map(([code, own]): CountedLine => {
    const parts = new Map(division === undefined ? [] : own.map((row) => [row.codes[division] ?? 'unknown', row.cases]))
    const shown = own.reduce((sum, { cases }) => sum + (cases ?? 0), 0)
    const cases = all.get(code) ?? null
    return { code, cases, length: cases ?? shown, rest: cases === null ? 0 : cases - shown, parts }
  })
  const ordered = dimension === 'quarter' || dimension === 'year' ? lines.sort(byCode) : lines.sort(bySize)
  return { lines: ordered, parts: division === undefined ? [] : partsOf(rows, division) }
}

/** The parts in one order on every picture, so that a shade means the same on all of them; years in theirs. */
function partsOf(rows: readonly CountedRow[], division: string): string[] {
  const codes = [...new Set(rows.map(({ codes: of }) => of[division] ?? 'unknown'))]
  const places = new Map([...Object.keys(numbersWords), ...Object.keys(helpWords)].map((key, place) => [key, place]))
  const placeOf = (code: string) => places.get(`numbers.${division}.${code}`) ?? Number.MAX_SAFE_INTEGER
  return codes.sort((one, other) => placeOf(one) - placeOf(other) || one.localeCompare(other))
}

const last = (code: string) => code === 'unknown' || code === 'not-recorded'

function bySize(one: CountedLine, other: CountedLine): number {
  if (last(one.code) !== last(other.code)) return last(one.code) ? 1 : -1
  return other.length - one.length || one.code.localeCompare(other.code)
}

function byCode(one: CountedLine, other: CountedLine): number {
  return one.code.localeCompare(other.code)
}
