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

  it('may be named by number, week of the year, date or otherwise', () => {
    for (const weeks of [
      ['51', '52'],
      ['2020-W53', '2021-W01'],
      ['2023-12-25', '2024-01-01', '2024-01-08'],
      ['2024-02-28', '2024-02-29', '2024-03-01'],
      ['first', 'second'],
    ])
      expect(readSeries(['week,a', ...weeks.map((week) => `${week},1`)].join('\n')).weeks).toEqual(weeks)
  })

  it.each([
    ['a gap in the calendar', 'week,a\n1,0\n3,1\n', 'week 1 is followed by week 3 (line 3)'],
    [
      'a gap between weeks of a year',
      'week,a\n2020-W52,0\n2020-W53,1\n2021-W02,0\n',
      '2020-W53 is followed by week 2021-W02 (line 4)',
    ],
    ['a gap between the days weeks begin on', 'week,a\n2023-01-02,0\n2023-01-09,1\n2023-01-23,0\n', '(line 4)'],
    ['a gap between days', 'day,a\n2023-02-27,0\n2023-02-28,1\n2023-03-02,0\n', '(line 4)'],
    ['a week that stands twice', 'week,a\n2023-W01,0\n2023-W01,1\n', 'is followed by week 2023-W01 (line 3)'],
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
