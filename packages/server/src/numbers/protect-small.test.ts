import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountRow } from './count-cases.ts'
import { protectSmall, smallCount } from './protect-small.ts'

const row = (cases: number, codes: Record<string, string>): CountRow => ({ cases, codes })

describe('small counts', () => {
  it('are withheld, with the next smallest beside a lone one, so that the total gives nothing away', () => {
    const rows = [row(90, { age: 'adult' }), row(30, { age: 'child' }), row(2, { age: 'unknown' })]
    expect(protectSmall(rows, ['age']).map(({ cases }) => cases)).toEqual([90, null, null])
  })

  it('stay as they are where nothing is small', () => {
    const rows = [row(90, { age: 'adult' }), row(5, { age: 'child' })]
    expect(protectSmall(rows, ['age'])).toEqual(rows)
  })

  it('are withheld together with others where together they are still few', () => {
    const rows = [row(1, { gender: 'a' }), row(2, { gender: 'b' }), row(7, { gender: 'c' }), row(40, { gender: 'd' })]
    expect(protectSmall(rows, ['gender']).map(({ cases }) => cases)).toEqual([null, null, null, 40])
  })

  it('cannot be worked out along any line of a table, and a withheld table says nothing of a cell’s size', () => {
    const tables = fc
      .array(
        fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 30 })),
        {
          maxLength: 25,
        },
      )
      .map((cells) => {
        const known = new Map(
          cells.map(([age, form, cases]) => [`${age} ${form}`, row(cases, { age: `${age}`, form: `${form}` })]),
        )
        return [...known.values()]
      })
    fc.assert(
      fc.property(tables, (rows) => {
        const shown = protectSmall(rows, ['age', 'form'])
        for (const [place, { cases }] of shown.entries()) {
          const truth = rows[place]?.cases ?? 0
          expect(cases === null || (cases === truth && truth >= smallCount)).toBe(true)
        }
        // The attack: in every line, what is withheld is the published sum less what is shown.
        for (const dimension of ['age', 'form'] as const) {
          const other = dimension === 'age' ? 'form' : 'age'
          for (const line of Map.groupBy(shown.keys(), (place) => shown[place]?.codes[other]).values()) {
            const gone = line.filter((place) => shown[place]?.cases === null)
            const sum = gone.reduce((total, place) => total + (rows[place]?.cases ?? 0), 0)
            if (gone.length > 0 && gone.length < line.length) {
              expect(gone.length).toBeGreaterThan(1)
              expect(sum).toBeGreaterThanOrEqual(smallCount)
            }
          }
        }
      }),
    )
  })
})
