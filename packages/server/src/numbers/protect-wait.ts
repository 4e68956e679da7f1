import type { CountRow } from './count-cases.ts'
import type { WaitEnd, WaitRow } from './count-waits.ts'
import { type ProtectedRow, protectSmall, smallCount } from './protect-small.ts'
import type { Quartiles } from './waiting-quartiles.ts'

type Ends = Quartiles & Readonly<Record<WaitEnd, number | null>>

/** How long people wait for a step, as it may be shown: null for a number that is withheld. */
export type ShownWait = Ends & { readonly wait: string; readonly quarters: readonly (Ends & { began: string })[] }

/**
 * Who came, who waits and who left are one line: how many there are together, every other step says. The days of few would
 * be the days of somebody.
 *
 * @param exact whether nothing is withheld, for whoever runs the server
 */
export function protectWait({ wait, ends, quarters, cells, ...days }: WaitRow, exact = false): ShownWait {
  const shown = exact ? ends : protectSmall(ends, ['end'])
  const shownCells = exact ? cells.rows : protectSmall(cells.rows, cells.by, cells.sums)
  return {
    wait,
    ...endsOf(shown, ends, days, exact),
    quarters: quarters.map(({ began, ...those }) => {
      const within = <Row extends ProtectedRow>(rows: readonly Row[]) =>
        rows.filter(({ codes }) => codes['began'] === began)
      return { began, ...endsOf(within(shownCells), within(cells.rows), those, exact) }
    }),
  }
}

function endsOf(shown: readonly ProtectedRow[], counted: readonly CountRow[], days: Quartiles, exact: boolean): Ends {
  const count = (end: WaitEnd) => {
    const row = shown.find(({ codes }) => codes['end'] === end)
    return row === undefined ? 0 : row.cases
  }
  const came = counted.find(({ codes }) => codes['end'] === 'came')
  // A case is a person; only of referrals there may be several to one.
  const people = came?.people ?? came?.cases ?? 0
  const told = exact || people >= smallCount
  const { quarter, half, most } = told ? days : { quarter: null, half: null, most: null }
  return { came: count('came'), waiting: count('waiting'), left: count('left'), quarter, half, most }
}
