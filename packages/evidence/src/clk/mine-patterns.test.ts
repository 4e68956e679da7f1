import { describe, expect, it } from 'vitest'
import { labelledFile } from '../link/testing/labelled-file.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { parseClkSchema } from './clk-schema.ts'
import { encodeTable } from './encode-table.ts'
import { minePatterns, namePatterns } from './testing/mine-patterns.ts'

/**
 * The attack of the guide: filters of 5,000 records, no secret, no record; known is only what a yearbook says: how many
 * people live in each state.
 */
describe('an attack without the secret', { timeout: 120_000 }, () => {
  const there = hasSharedFile('linkage/febrl_dataset3.csv.gz')
  const attack = (plain: boolean, least: number) => {
    const schema = parseClkSchema(sharedText('linkage/clk_schema_febrl_v3_final.json'))
    const { table } = labelledFile('febrl_dataset3')
    const column = table.columns.find(({ name }) => name === 'state')!
    const states = Array.from(column.codes, (code) => column.values[code]!)
    const known = new Map(
      ['nsw', 'vic', 'qld', 'wa', 'sa', 'tas', 'act', 'nt'].map((state) => [
        state,
        states.filter((value) => value === state).length / states.length,
      ]),
    )
    const { filters, words } = encodeTable(table, schema, { secret: Buffer.from('nobody knows this'), plain })
    const named = namePatterns(
      minePatterns(plain ? filters : withComplement(filters, words), plain ? words : 2 * words, least),
      table.rows,
      known,
    )
    const right = [...named].filter(([row, state]) => states[row] === state).length
    return { named: named.size, right, most: Math.max(...known.values()) }
  }

  it('tells of plain filters who lives in the largest state, every one of them', () => {
    if (!there) return
    const { named, right } = attack(true, 20)
    expect(named).toBeGreaterThan(1_000)
    expect(right / named).toBeGreaterThan(0.99)
  })

  // The attacker knows how filters are hardened and looks at complements too; even patterns of six bits are not there.
  it('finds nothing in hardened ones', () => {
    if (!there) return
    expect(attack(false, 6)).toMatchObject({ named: 0, right: 0 })
  })
})

function withComplement(filters: Int32Array, words: number): Int32Array {
  const both = new Int32Array(filters.length * 2)
  for (let from = 0; from < filters.length; from += words) {
    both.set(filters.subarray(from, from + words), 2 * from)
    both.set(
      filters.subarray(from, from + words).map((word) => ~word),
      2 * from + words,
    )
  }
  return both
}
