import { describe, expect, it } from 'vitest'
import { countsFor } from '../node/counts-for.ts'
import { csvOf } from '../node/write-csv.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { type RandomIntegers, randomIntegers } from '../randomness/random-integers.ts'
import { exampleTable } from '../testing/example-table.ts'
import { synthesise } from './synthesise.ts'

const random = (seed: number): RandomIntegers => randomIntegers(predictableSourceWithoutPrivacy(seed))
const small = exampleTable(random(1), [2, 2, 3, 2, 4], 20_000)
const wide = exampleTable(random(2), [40, 30, 5, 2, 25, 12], 5000)

/** A whole synthesis whose every question about the table goes to threads: the records, and how many threads ran. */
async function recordsWith(threads: number, table: typeof small, mode: 'aim' | 'mst') {
  let ran = 0
  const counts = countsFor(table, threads, 0, () => ran++)
  const settings = { epsilon: 1, delta: 1e-9, workload: 2, mode }
  const { table: synthetic, strategy } = await synthesise(counts, random(5), settings)
  return { records: [...csvOf(synthetic)].join(''), strategy, ran }
}

describe('a whole synthesis with threads', () => {
  it.each([
    ['everything', small, 'aim'],
    ['adaptive', wide, 'aim'],
    ['tree', wide, 'mst'],
  ] as const)(
    'by way of %s gives the same records, byte for byte, with 1, 2 and 3',
    async (strategy, table, mode) => {
      const one = await recordsWith(1, table, mode)
      expect(one).toMatchObject({ strategy, ran: 0 })
      expect(one.records.split('\n').length).toBeGreaterThan(table.rows / 2)
      for (const threads of [2, 3]) {
        const many = await recordsWith(threads, table, mode)
        expect(many.ran).toBeGreaterThanOrEqual(threads)
        expect(many.ran % threads).toBe(0)
        expect(many.records === one.records).toBe(true)
      }
    },
    60_000,
  )
})
