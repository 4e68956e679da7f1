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
describe('an attack without the secret', { timeout: 300_000 }, () => {
  const there = hasSharedFile('linkage/febrl_dataset3.csv.gz')
  const attack = (secret: string, plain: boolean, least: number) => {
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
    const { filters, words } = encodeTable(table, schema, { secret: Buffer.from(secret), plain, unsalted: true })
    const seen = plain ? filters : withComplement(filters, words, words / 2)
    const named = namePatterns(minePatterns(seen, words, least), table.rows, known)
    const right = [...named].filter(([row, state]) => states[row] === state).length
    return { named: named.size, right, most: Math.max(...known.values()) }
  }

  it('tells of plain filters who lives in the largest state, every one of them', () => {
    if (!there) return
    for (const secret of ['nobody knows this', 'another secret', 'third secret']) {
      const { named, right } = attack(secret, true, 25)
      expect(named).toBeGreaterThan(1_000)
      expect(right / named).toBeGreaterThan(0.99)
    }
  })

  // The attacker knows how filters are hardened and looks at complements too. Patterns of six bits are what sums of three
  // bits still showed, in half of the length that is looked at here for time's sake.
  it('finds nothing in hardened ones, even where nothing salts them', () => {
    if (!there) return
    expect(attack('nobody knows this', false, 6)).toMatchObject({ named: 0, right: 0 })
  })
})

/** The first `used` words of each filter and their complement, so that a pattern may be of bits that are not set. */
function withComplement(filters: Int32Array, words: number, used: number): Int32Array {
  const both = new Int32Array((filters.length / words) * used * 2)
  for (let from = 0, to = 0; from < filters.length; from += words, to += 2 * used) {
    const first = filters.subarray(from, from + used)
    both.set(first, to)
    both.set(
      first.map((word) => ~word),
      to + used,
    )
  }
  return both
}
