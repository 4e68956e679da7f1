import { describe, expect, it } from 'vitest'
import { countMarginal, setKey } from '../counts/marginal.ts'
import { typedCounts } from '../counts/typed-counts.ts'
import { rhoFor } from '../privacy/concentrated.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { type RandomIntegers, randomIntegers } from '../randomness/random-integers.ts'
import { sizesOf } from '../table/coded-table.ts'
import { exampleTable } from '../testing/example-table.ts'
import { cellBounds } from './cell-bounds.ts'
import { combinationErrors } from './combination-errors.ts'
import { compareTables } from './compare.ts'
import { countPopulation } from './population.ts'
import { mergeCells } from './rare-values.ts'
import { type SynthesisOptions, synthesise } from './synthesise.ts'

const random = (seed: number): RandomIntegers => randomIntegers(predictableSourceWithoutPrivacy(seed))
const settings: SynthesisOptions = { epsilon: 1, delta: 1e-9, workload: 2, mode: 'aim' }
const small = exampleTable(random(1), [2, 2, 3, 2, 4], 20_000)
const wide = exampleTable(random(2), [40, 30, 5, 2, 25, 12], 5000)

describe('synthesise', () => {
  it.each([
    ['everything', small, 'aim', 0.01],
    ['adaptive', wide, 'aim', 0.25],
    ['tree', small, 'mst', 0.03],
  ] as const)(
    'by way of %s: comes near the real table and spends no more than the budget',
    async (strategy, table, mode, near) => {
      const result = await synthesise(typedCounts(table), random(3), { ...settings, mode })
      expect(result.strategy).toBe(strategy)
      expect(compareTables(table, result.table, 2).mean).toBeLessThan(near)
      const spent = result.expenses.reduce((sum, expense) => sum + expense.rho, 0)
      expect(spent).toBeLessThanOrEqual(rhoFor(1, 1e-9) * (1 + 1e-9))
      expect(spent).toBeGreaterThan(0.97 * rhoFor(1, 1e-9))
      expect(Math.abs(result.table.rows - table.rows)).toBeLessThan(500)
      expect(result.table.codes.every((column) => column.length === result.table.rows)).toBe(true)
    },
  )

  it('is much nearer than ignoring dependence would be', async () => {
    const result = await synthesise(typedCounts(small), random(4), settings)
    const independent = {
      ...small,
      codes: small.codes.map((column, at) => column.map((_v, row) => column[(row * 7919 + at * 104729) % small.rows]!)),
    }
    expect(compareTables(small, result.table, 2).mean).toBeLessThan(compareTables(small, independent, 2).mean / 5)
  })

  it.each([
    ['values', small, 'aim'],
    ['merged rare values', wide, 'aim'],
    ['merged rare values', wide, 'mst'],
  ] as const)(
    'publishes bounds over %s that hold for at least 95 % of the true counts',
    async (_over, table, mode) => {
      const sizes = sizesOf(table.columns)
      let inside = 0
      let all = 0
      let joint = 0
      for (let seed = 0; seed < 20; seed++) {
        const synthesis = await synthesise(typedCounts(table), random(60 + seed), { ...settings, mode })
        const merging = synthesis.merged?.merging
        expect(merging === undefined).toBe(table === small)
        const bounds = Map.groupBy(cellBounds(synthesis, table.columns), (bound) => setKey(bound.set))
        for (const cells of bounds.values()) {
          const { set } = cells[0]!
          const [truth, synthetic] = [
            countMarginal(table.codes, set, sizes, table.rows),
            countPopulation(synthesis.population, set),
          ].map((counts) => (merging && set.length > 1 ? mergeCells(counts, set, sizes, merging) : counts))
          expect(cells.map((bound) => bound.synthetic)).toEqual([...synthetic!])
          cells.forEach((bound, cell) => {
            all++
            if (set.length > 1) joint++
            if (truth![cell]! >= bound.lower && truth![cell]! <= bound.upper) inside++
          })
        }
      }
      expect(joint).toBeGreaterThan(500)
      expect(inside / all).toBeGreaterThanOrEqual(0.945)
    },
    60_000,
  )

  it('takes a column that has one value only, by every way', async () => {
    const single = exampleTable(random(9), [2, 1, 3, 1], 20_000)
    const large = exampleTable(random(9), [40, 1, 30, 12], 5000)
    for (const table of [single, large]) {
      for (const mode of ['aim', 'mst'] as const) {
        const result = await synthesise(typedCounts(table), random(10), { ...settings, mode })
        expect(result.table.codes[1]!.every((code) => code === 0)).toBe(true)
        expect(compareTables(table, result.table, 1).mean).toBeLessThan(0.15)
      }
    }
  })

  it('lets nobody be what nobody can be', async () => {
    const forbidden = Uint8Array.of(0, 0, 0, 1)
    for (const mode of ['aim', 'mst'] as const) {
      const result = await synthesise(typedCounts(small), random(7), {
        ...settings,
        mode,
        barriers: [{ set: [0, 1], forbidden }],
      })
      expect(countPopulation(result.population, [0, 1])[3]).toBe(0)
    }
  })

  it('keeps rare values, merged and parted again, out of what nobody can be', async () => {
    // Every other value of a column of twenty-five, most of them rare, cannot go together with the first of two.
    const forbidden = Uint8Array.from({ length: 50 }, (_, cell) => (cell < 25 && cell % 2 === 1 ? 1 : 0))
    for (const mode of ['aim', 'mst'] as const) {
      const { population, merged } = await synthesise(typedCounts(wide), random(8), {
        ...settings,
        mode,
        barriers: [{ set: [3, 4], forbidden }],
      })
      expect(merged?.merging.columns[4]?.values.length).toBeLessThan(25)
      const cells = countPopulation(population, [3, 4])
      expect(cells.filter((_count, cell) => forbidden[cell] === 1).every((count) => count === 0)).toBe(true)
      expect(cells.reduce((sum, count) => sum + count, 0)).toBe(population.total)
    }
  })

  it.each([
    [{ epsilon: 0 }, 'bad-budget'],
    [{ epsilon: 50 }, 'bad-budget'],
    [{ epsilon: Number.NaN }, 'bad-budget'],
    [{ delta: 0 }, 'bad-budget'],
    [{ delta: 0.1 }, 'bad-budget'],
    [{ workload: 7 }, 'bad-budget'],
  ])('refuses %j before it asks anything of the table', async (change, code) => {
    const counts = { columns: small.columns, marginals: () => expect.unreachable('the table was counted') }
    await expect(synthesise(counts, random(1), { ...settings, ...change })).rejects.toMatchObject({ code })
  })

  it('refuses a column of ten thousand values and says what to do', async () => {
    const columns = [{ name: 'village', values: Array.from({ length: 10_000 }, (_, at) => String(at)) }]
    const counts = { columns, marginals: () => expect.unreachable('the table was counted') }
    await expect(synthesise(counts, random(1), settings)).rejects.toMatchObject({
      code: 'too-large',
      advice: expect.stringContaining('Group the values'),
    })
  })
})

describe('the error report', () => {
  it('counts lost and invented combinations as a reader of CTDC reports expects', () => {
    const columns = [{ name: 'a', values: ['', '1', '2'] }]
    const table = (codes: number[]) => ({ columns, codes: [Uint8Array.from(codes)], rows: codes.length })
    const real = table([0, 1, 1, 1])
    const synthetic = table([0, 0, 1, 2])
    expect(combinationErrors(real, synthetic, 1)).toMatchObject({
      meanCount: 3,
      meanError: 1.5,
      suppressed: 0,
      fabricated: 0.5,
    })
    expect(combinationErrors(synthetic, real, 1)).toMatchObject({ suppressed: 0.5, fabricated: 0 })
  })
})
