import { describe, expect, it } from 'vitest'
import { countedTable } from './counted-table.ts'
import { csvOf } from './csv.ts'
import { firstDay, lastDay, quarterAfter, quartersBetween } from './quarter.ts'

const row = (cases: number | null, codes: Record<string, string>) => ({ codes, cases })

describe('a count as a picture shows it', () => {
  it('is as long as the whole line, also where parts of it are withheld', () => {
    const whole = [row(30, { age: 'adult' }), row(null, { age: 'child' }), row(9, { age: 'unknown' })]
    const divided = [
      row(20, { age: 'adult', gender: 'Masculine' }),
      row(null, { age: 'adult', gender: 'Other' }),
      row(null, { age: 'adult', gender: 'Feminine' }),
      row(null, { age: 'child', gender: 'Feminine' }),
    ]
    const { lines, parts } = countedTable(whole, divided, 'age', 'gender')
    expect(parts).toEqual(['Feminine', 'Masculine', 'Other'])
    expect(lines.map(({ code, cases, length, rest }) => [code, cases, length, rest])).toEqual([
      ['adult', 30, 30, 10],
      ['child', null, 0, 0],
    ])
  })

  it('stands by size, and what is not known stands last', () => {
    const rows = [row(9, { form: 'unknown' }), row(2, { form: 'a' }), row(5, { form: 'b' })]
    expect(countedTable(rows, rows, 'form', undefined).lines.map(({ code }) => code)).toEqual(['b', 'a', 'unknown'])
  })

  it('knows the days of a quarter, and the quarters between two', () => {
    expect([firstDay('2024-Q1'), lastDay('2024-Q1'), lastDay('2024-Q4')]).toEqual([
      '2024-01-01',
      '2024-03-31',
      '2024-12-31',
    ])
    expect([quarterAfter('2024-Q4', 1), quarterAfter('2024-Q1', -1)]).toEqual(['2025-Q1', '2023-Q4'])
    expect(quartersBetween('2024-Q3', '2025-Q1')).toEqual(['2024-Q3', '2024-Q4', '2025-Q1'])
  })

  it('becomes a file that a spreadsheet reads as text and not as a formula', () => {
    expect(
      csvOf([
        ['a', 'b'],
        ['=1+1', 2],
        ['say "yes", please', 0],
      ]),
    ).toBe('a,b\r\n =1+1,2\r\n"say ""yes"", please",0\r\n')
  })

  it('becomes a file without the marks of direction that an Arabic page needs, and no formula hides behind one', () => {
    expect(csvOf([['\u2068Q4\u2069', '\u2068=1+1\u2069']])).toBe('Q4, =1+1\r\n')
  })
})
