import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecordTable } from '../link/read-record-table.ts'
import { labelledFile } from '../link/testing/labelled-file.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { parseClkSchema } from './clk-schema.ts'
import { encodeTable } from './encode-table.ts'
import { filterLines, readFilterLines } from './filter-lines.ts'
import { schemaOf } from './testing/schema-of.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const people = readRecordTable(bytes('name,town\nana,split\nana,zadar\n,\n'))
const schema = parseClkSchema(schemaOf('name', 'town'))
const encode = (terms: { secret?: string; plain?: boolean; saltColumn?: string }) =>
  encodeTable(people, schema, { plain: false, ...terms, secret: bytes(terms.secret ?? 'a shared secret') }).filters

describe('filters', () => {
  it.each([
    ['{', /not JSON/],
    ['{"version":2}', /only version 3/],
    [schemaOf('name').replace('"HKDF"', '"legacy"'), /kdf.type must be HKDF/],
    [schemaOf('name').replace('"ngram"', '"numeric"'), /comparison.type must be ngram or exact/],
    [schemaOf('name').replace('1024', '1000'), /multiple of 32/],
  ])('a schema that cannot be followed exactly is refused: %#', (text, message) => {
    expect(() => parseClkSchema(text)).toThrow(message)
  })

  it('a table without a column of the schema, a short secret and letters for a number are refused', () => {
    const other = parseClkSchema(schemaOf('name', 'surname'))
    expect(() => encodeTable(people, other, { secret: bytes('a shared secret'), plain: true })).toThrow(
      /lacks: surname/,
    )
    expect(() => encode({ secret: 'short' })).toThrow(/shorter than 6/)
    const numbers = parseClkSchema(schemaOf('name').replace('"string"', '"integer"'))
    const act = () => encodeTable(people, numbers, { secret: bytes('a shared secret'), plain: true })
    expect(act).toThrow(/column name holds something that is not a whole number/)
    expect(act).not.toThrow(/ana/)
  })

  it('are those of clkhash, byte for byte: a thousand stored ones', () => {
    const stored = 'linkage/febrl_dataset1_clks_v3_final_secret.csv.gz'
    if (!hasSharedFile(stored)) return
    const febrl = parseClkSchema(sharedText('linkage/clk_schema_febrl_v3_final.json'))
    const { table } = labelledFile('febrl_dataset1')
    const ids = table.columns[0]!
    const { filters, words } = encodeTable(table, febrl, { secret: bytes('secret'), plain: true })
    const lines = [...filterLines(filters, words, (row) => ids.values[ids.codes[row]!]!)].join('')
    expect(lines).toBe(sharedText(stored).replaceAll('\r\n', '\n'))
  })

  it('of a record do not depend on the records before it', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '\u{1f600}'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), fc.boolean(), (names, positional) => {
        const kind = positional ? '"positional":true,"type":"ngram"' : '"type":"ngram"'
        const text = schemaOf('name', 'town').replaceAll('"type":"ngram"', kind)
        const of = (rows: readonly string[]) => {
          const table = readRecordTable(bytes(`name,town\n${rows.map((row) => `"${row}",x\n`).join('')}`))
          return encodeTable(table, parseClkSchema(text), { secret: bytes('a shared secret'), plain: true }).filters
        }
        const together = of(names)
        names.forEach((row, at) => {
          expect(together.subarray(at * 32, (at + 1) * 32)).toEqual(of([row]))
        })
      }),
    )
  })

  it('leave hardened unless plain ones are asked for by name', () => {
    expect(encode({})).toHaveLength(8 * encode({ plain: true }).length)
  })

  it('hardened, show neither an empty record nor how full one is', () => {
    const sizes = [0, 1, 2].map((row) => ones(encode({}).subarray(row * 256, (row + 1) * 256)))
    for (const size of sizes) expect(Math.abs(size - 4096)).toBeLessThan(400)
    expect(ones(encode({ plain: true }).subarray(64))).toBe(0)
  })

  it('of two secrets, or of two salts, have nothing to do with each other', () => {
    const share = (one: Int32Array, other: Int32Array) =>
      ones(one.map((word, at) => ~(word ^ other[at]!))) / (one.length * 32)
    expect(share(encode({}), encode({ secret: 'another secret' }))).toBeCloseTo(0.5, 1)
    const salted = encode({ saltColumn: 'town', plain: true })
    expect(salted.subarray(0, 32)).not.toEqual(encode({ plain: true }).subarray(0, 32))
  })

  it('are read back as they were written, and mixed lengths are refused', () => {
    const filters = encode({ plain: true })
    const text = [...filterLines(filters, 32, String)].join('')
    expect(readFilterLines(text, 'a.csv')).toEqual({ filters, words: 32, rows: 3 })
    const mixed = `${text}3,${Buffer.alloc(64).toString('base64')}\n`
    expect(() => readFilterLines(mixed, 'a.csv')).toThrow(/a.csv, line 5: a filter of 64 bytes where the first has 128/)
    expect(() => readFilterLines('', 'a.csv')).toThrow(/no filters/)
  })
})

function ones(words: Int32Array): number {
  return words.reduce((sum, word) => sum + (word >>> 0).toString(2).replaceAll('0', '').length, 0)
}
