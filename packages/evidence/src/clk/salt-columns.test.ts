import { describe, expect, it } from 'vitest'
import { readRecordTable } from '../link/read-record-table.ts'
import { bitsOf } from './bits-of.ts'
import { parseClkSchema } from './clk-schema.ts'
import { encodeTable } from './encode-table.ts'
import { hardenedGrowth } from './harden-filters.ts'
import { schemaOf } from './testing/schema-of.ts'

const columns = ['given_name', 'surname', 'town', 'street_number', 'date_of_birth', 'postcode', 'street']
const schema = parseClkSchema(schemaOf(...columns))
const mirela = 'mirela,horvat,split,7,1994-02-11,21000,riva'
const encode = (rows: readonly string[], unsalted = false) => {
  const table = readRecordTable(new TextEncoder().encode(`${columns.join(',')}\n${rows.join('\n')}\n`))
  return encodeTable(table, schema, { secret: Buffer.from('a shared secret'), plain: false, unsalted })
}

/** For each eighth of two hardened filters the share of bits that are the same. */
function alike(rows: readonly [string, string], unsalted = false): number[] {
  const { filters, words } = encode(rows, unsalted)
  const share = words / hardenedGrowth
  const apart = filters.subarray(0, words).map((word, at) => word ^ filters[words + at]!)
  return Array.from({ length: hardenedGrowth }, (_, round) => 1 - bitsOf(apart, round * share, share) / (32 * share))
}

describe('what hardened filters are salted by', () => {
  it('a date, a postcode and a place of the schema; no names, no streets', () => {
    expect(encode([mirela]).salted).toEqual(['date_of_birth', 'postcode', 'town'])
    expect(encode([mirela], true).salted).toEqual([])
  })

  it('nothing, where the schema has only names', () => {
    const names = parseClkSchema(schemaOf('given_name', 'surname'))
    const table = readRecordTable(new TextEncoder().encode('given_name,surname\nmirela,horvat\n'))
    expect(encodeTable(table, names, { secret: Buffer.from('a shared secret'), plain: false }).salted).toEqual([])
  })

  it('one mistake spoils the share of its column alone', () => {
    const shares = alike([mirela, mirela.replace('1994', '1949')])
    const same = alike([mirela, mirela.replace('1994', '1949')], true)
    // Bits of the date are other bits with and without salts; whatever its year salts looks like a stranger's.
    for (const [round, share] of shares.entries()) {
      if (round % 3 === 0) expect(Math.abs(share - 0.5)).toBeLessThan(0.06)
      else expect(Math.abs(share - same[round]!)).toBeLessThan(0.06)
    }
    expect(Math.min(...same)).toBeGreaterThan(0.6)
  })

  it('a mistake after the first sign, or in the day, spoils nothing', () => {
    expect(Math.min(...alike([mirela, mirela.replace('02-11', '02-12')]))).toBeGreaterThan(0.7)
    expect(Math.min(...alike([mirela, mirela.replace('split', 'spliit')]))).toBeGreaterThan(0.7)
  })
})
