import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Waited, waitingQuartiles } from './waiting-quartiles.ts'

const waited = (days: number, came = true, cases = 1): Waited => ({ days, came, cases })

const anyWaited = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 40 }), came: fc.boolean(), cases: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 30 },
)

/** The same by the definition, person by person: the share left after each day, by exact fractions. */
function model(all: readonly Waited[], left: readonly [bigint, bigint]): number | null {
  const people = all.flatMap(({ days, came, cases }) => Array.from({ length: cases }, () => ({ days, came })))
  let [above, below] = [1n, 1n]
  for (let day = 0; day <= 40; day++) {
    const atRisk = people.filter(({ days }) => days >= day).length
    const came = people.filter((one) => one.came && one.days === day).length
    if (came === 0) continue
    above *= BigInt(atRisk - came)
    below *= BigInt(atRisk)
    if (above * left[1] <= below * left[0]) return day
  }
  return null
}

describe('how long people wait', () => {
  it('is the plain median where nobody waits any more', () => {
    expect(waitingQuartiles([3, 1, 9, 5].map((days) => waited(days)))).toEqual({ quarter: 1, half: 3, most: 5 })
  })

  it('counts those who wait still: a queue does not look short because it is long', () => {
    const quick = [waited(1, true, 10)]
    expect(waitingQuartiles(quick).half).toBe(1)
    expect(waitingQuartiles([...quick, waited(200, false, 30)])).toEqual({ quarter: 1, half: null, most: null })
  })

  it('lets who was last seen earlier say nothing of the days after', () => {
    // Of two on day 5 one comes; the third was seen on day 2 only: half of those who are left.
    expect(waitingQuartiles([waited(2, false), waited(5), waited(9, false)]).half).toBe(5)
  })

  it('is nothing where nobody came, or nobody was there', () => {
    expect(waitingQuartiles([])).toEqual({ quarter: null, half: null, most: null })
    expect(waitingQuartiles([waited(7, false, 3)])).toEqual({ quarter: null, half: null, most: null })
  })

  it('is what the definition says, person by person, in whatever order and however they are put together', () => {
    fc.assert(
      fc.property(anyWaited, (all) => {
        const found = waitingQuartiles(all)
        expect(found).toEqual({ quarter: model(all, [3n, 4n]), half: model(all, [1n, 2n]), most: model(all, [1n, 4n]) })
        expect(waitingQuartiles([...all].reverse())).toEqual(found)
      }),
    )
  })
})
