import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'
import { csvOf } from './write-csv.ts'

const columns = [
  { name: 'sex', values: ['', 'female', 'male'] },
  { name: 'country', values: ['Côte d’Ivoire', 'Peru'] },
]
const read = (text: string) => readCsv(Buffer.from(text), { columns })

describe('reading CSV', () => {
  it.each([
    ['plain', 'sex,country\nmale,Peru\n,Peru\n'],
    ['with quotes', '"sex","country"\n"male","Peru"\n"","Peru"\n'],
    ['with CRLF and no last line end', 'sex,country\r\nmale,Peru\r\n,Peru'],
    ['with a byte order mark', '\ufeffsex,country\nmale,Peru\n,Peru\n'],
    ['with columns in another order and one too many', 'note,country,sex\nx,Peru,male\ny,Peru,\n'],
  ])('gives the same codes: %s', (_name, text) => {
    const table = read(text)
    expect(table.rows).toBe(2)
    expect(table.codes.map((column) => [...column])).toEqual([
      [2, 0],
      [1, 1],
    ])
  })

  it('reads back every table that it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 1, maxLength: 50 }), (rows) => {
        const codes = [Uint8Array.from(rows, ([sex]) => sex), Uint8Array.from(rows, ([, country]) => country)]
        const back = read([...csvOf({ columns, codes, rows: rows.length })].join(''))
        return back.codes.every((column, at) => column.every((code, row) => code === codes[at]![row]))
      }),
    )
  })

  it.each([
    ['a ragged row', 'sex,country\nmale\n', /row 1 has 1 cells/],
    ['a ragged row among quotes', 'sex,country\n"male",Peru,x\n', /row 1 has 3 cells/],
    ['an unknown value', 'sex,country\nmale,Atlantis\n', /row 1: the value of column "country" is not in the codebook/],
    ['a blank that the codebook does not allow', 'sex,country\nmale,\n', /it is blank/],
    ['a missing column', 'sex\nmale\n', /no column "country"/],
    ['a column twice', 'sex,country,sex\nmale,Peru,female\n', /the column "sex" 2 times/],
    ['semicolons', 'sex;country\nmale;Peru\n', /no column "sex"[\s\S]*semicolons or tabs/],
    ['UTF-16', 's\0e\0x\0', /not text in UTF-8/],
    ['no rows', 'sex,country\n', /no rows/],
    ['nothing', '', /empty/],
    ['an open quote', 'sex,country\n"male,Peru\n', /not valid CSV/],
  ])('refuses %s with what to do', (_name, text, message) => {
    expect(() => read(text)).toThrow(message)
    expect(() => read(text)).toThrow(/What to do: /)
  })

  it('says of a cell in another encoding that it is not UTF-8', () => {
    expect(() => readCsv(Buffer.from('sex,country\nmale,P\xe9rou\n', 'latin1'), { columns })).toThrow(
      /not written in UTF-8/,
    )
  })

  it('never quotes a private cell in a refusal', () => {
    expect(() => read('sex,country\nmale,Maria Lopez\n')).not.toThrow(/Lopez/)
    expect(() => read('sex,country\nmale,Maria Lopez\n')).toThrow()
  })

  it('writes what a spreadsheet would run as a formula as text', () => {
    const table = { columns: [{ name: 'x', values: ['=1+1'] }], codes: [Uint8Array.of(0)], rows: 1 }
    expect([...csvOf(table)].join('')).toBe("x\n'=1+1\n")
  })
})
