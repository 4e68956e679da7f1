import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSeries } from './read-series.ts'

const tables = fc
  .record({ columns: fc.integer({ min: 1, max: 5 }), weeks: fc.integer({ min: 1, max: 6 }) })
  .chain(({ columns, weeks }) =>
    fc.array(fc.array(fc.nat(1_000_000), { minLength: columns, maxLength: columns }), {
      minLength: weeks,
      maxLength: weeks,
    }),
  )

describe('counts by week', () => {
  it('are the same with and without quotes, spaces, a mark at the beginning and another end of the line', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        (rows, newline, quoted, spaced) => {
          const cell = (text: string) => (quoted ? `"${text}"` : spaced ? ` ${text} ` : text)
          const header = ['week', ...(rows[0] ?? []).map((_, at) => `s${at}`)]
          const lines = [header, ...rows.map((row, at) => [`${at + 1}`, ...row.map(String)])]
          const text = lines.map((line) => line.map(cell).join(',')).join(newline)
          const read = readSeries(`\ufeff${text}${newline}${newline}`)
          expect(read.names).toEqual(header.slice(1))
          expect(read.weeks).toEqual(rows.map((_, at) => `${at + 1}`))
          expect(read.counts.map((counts) => [...counts])).toEqual(
            header.slice(1).map((_, column) => rows.map((row) => row[column])),
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    ['a gap in the calendar', 'week,a\n1,0\n3,1\n', 'week 1 is followed by week 3 (line 3)'],
    ['a fraction', 'week,a\n1,0\n2,1.5\n', 'line 3, column a: not a whole number from 0'],
    ['a negative count', 'week,a,b\n1,0,-1\n', 'line 2, column b: not a whole number from 0'],
    ['an empty cell', 'week,a,b\n1,,2\n', 'line 2, column a: not a whole number from 0'],
    ['a word', 'week,"a, b"\n1,many\n', 'line 2, column a, b: not a whole number from 0'],
    ['a line that is too long', 'week,a\n1,0,3\n', 'line 2 has 3 cells, the header 2'],
    ['a line that is too short', 'week,a,b\n1,0\n', 'line 2 has 2 cells, the header 3'],
    ['no series', 'week\n1\n', 'no column of counts'],
    ['no week', 'week,a\n', 'no week'],
    ['an open quote', 'week,a\n1,"0\n', 'a quote is not closed'],
  ])('name the place of %s', (_what, text, message) => {
    expect(() => readSeries(text)).toThrow(message)
  })
})
