import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecordTable } from './read-record-table.ts'
import { stackTables } from './record-table.ts'

const read = (text: string) => readRecordTable(new TextEncoder().encode(text))

describe('reading a table of records', () => {
  it.each([
    ['', /file is empty/],
    ['a,b\n1,2,3\n', /line 2: 3 cells/],
    ['a,b\n1\n', /line 2: 1 cells where the header has 2/],
    ['a,b\n"1,2\n', /line 2: a quote is opened/],
    ['a,b\n"1"x,2\n', /text follows a closed quote/],
    ['a,a\n1,2\n', /two columns are called a/],
  ])('%j is refused', (text, message) => expect(() => read(text)).toThrow(message))

  it('a file in another encoding is refused, not misread', () => {
    const latin = Uint8Array.from([...new TextEncoder().encode('name\nJos'), 0xe9, 10])
    expect(() => readRecordTable(latin)).toThrow(/not UTF-8/)
  })

  it('says what csv-parse says, of any table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', 'é', ' x', '0'), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
        const text = stringify([['one', 'two', 'three'], ...rows], { quoted: true })
        const expected: string[][] = parse(text, { from_line: 2 })
        const { columns, rows: count } = read(text)
        expect(count).toBe(rows.length)
        expected.forEach((row, at) => {
          expect(columns.map(({ values, codes }) => values[codes[at]!])).toEqual(row)
        })
      }),
    )
  })

  it('two tables with different columns are refused by name', () => {
    expect(() => stackTables(read('a,b\n1,2\n'), read('a,c\n1,2\n'))).toThrow(/first: b; only in the second: c/)
    const { columns } = stackTables(read('a,b\n1,2\n'), read('b,a\n2,3\n'))
    expect(columns.map(({ values, codes }) => Array.from(codes, (code) => values[code]))).toEqual([
      ['1', '3'],
      ['2', '2'],
    ])
  })
})
