import { describe, expect, it } from 'vitest'
import { countMarginal, setsOfLength, stridesOf } from '../counts/marginal.ts'
import { typedCounts } from '../counts/typed-counts.ts'
import { budget } from '../privacy/budget.ts'
import { empiricalEpsilon } from '../privacy/empirical-epsilon.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import type { CodedTable } from '../table/coded-table.ts'
import { exampleTable } from '../testing/example-table.ts'
import { projectToResidual } from './contrast.ts'
import { type Measurements, measure } from './measurements.ts'
import { countPopulation } from './population.ts'
import { measureResidual, residualRho } from './residual.ts'
import { residualPlan } from './residual-plan.ts'
import { type SynthesisOptions, synthesise } from './synthesise.ts'

/** An attacker who knows everybody else's row and the person's own, and asks only: is the person in it? */
const random = randomIntegers(predictableSourceWithoutPrivacy(2026))
const person = [1, 2, 11, 0]
const sizes = [2, 3, 12, 4]
const others = exampleTable(random, sizes, 800)

function joined(table: CodedTable, rows: number): CodedTable {
  return {
    columns: table.columns,
    rows: table.rows + rows,
    codes: table.codes.map((column, at) => Uint8Array.of(...column, ...new Array<number>(rows).fill(person[at]!))),
  }
}

describe('an attacker of the measurements', () => {
  const rho = 0.5
  const plan = residualPlan(setsOfLength(4, 2), sizes, rho)

  /** The likelihood ratio of Gaussian measurements: the best test there is (Neyman and Pearson). */
  function scores(table: CodedTable, runs: number, varianceShare: number): number[] {
    const cells = plan.steps.map(({ set }) => countMarginal(table.codes, set, sizes, table.rows))
    return Array.from({ length: runs }, () => {
      let score = 0
      plan.steps.forEach(({ set, variance }, at) => {
        const own = set.map((column) => sizes[column]!)
        const noisy = Math.max(1, Math.round(variance * varianceShare * 16)) / 16
        for (const residual of measureResidual(random, set, cells[at]!, own, noisy)) {
          score += alongPerson(residual.set, residual.cells) / residual.variance
        }
      })
      return score
    })
  }

  function alongPerson(set: readonly number[], cells: Float64Array): number {
    const strides = stridesOf(set, sizes)
    const own = new Float64Array(cells.length)
    own[set.reduce((cell, column, place) => cell + person[column]! * strides[place]!, 0)] = 1
    const direction = projectToResidual(
      own,
      set.map((column) => sizes[column]!),
    )
    return cells.reduce((sum, value, cell) => sum + value * direction[cell]!, 0)
  }

  /** The same of what a synthesiser learns: the step that pays, counts and measures, as a release takes it. */
  async function scoresOfRelease(table: CodedTable, runs: number): Promise<number[]> {
    const found: number[] = []
    for (let run = 0; run < runs; run++) {
      const counts = typedCounts(table)
      const measurements: Measurements = new Map()
      const work = { counts, sizes, budget: budget(rho), random, barriers: [], workload: [] }
      await measure(work, measurements, plan.steps, 'all')
      let score = 0
      for (const { set, cells, variance } of measurements.values()) score += alongPerson(set, cells) / variance
      found.push(score)
    }
    return found
  }

  /** How many standard deviations apart the attacker sees the two worlds: sqrt(2 rho) if the accounts are right. */
  function separation(rows: number, varianceShare: number): number {
    const runs = 2500
    return apart(scores(others, runs, varianceShare), scores(joined(others, rows), runs, varianceShare))
  }

  function apart(without: readonly number[], present: readonly number[]): number {
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
    const [low, high] = [mean(without), mean(present)]
    const variance = (mean(without.map((v) => (v - low) ** 2)) + mean(present.map((v) => (v - high) ** 2))) / 2
    return (high - low) / Math.sqrt(variance)
  }

  it('the plan costs what it says', () => {
    const cost = plan.steps.reduce((sum, { set, variance }) => {
      return (
        sum +
        residualRho(
          set.map((column) => sizes[column]!),
          variance,
        )
      )
    }, 0)
    expect(cost).toBeLessThanOrEqual(rho)
    expect(cost).toBeGreaterThan(rho * 0.95)
  })

  it('sees exactly as much as was paid for', () => {
    const seen = separation(1, 1)
    expect(seen).toBeLessThan(Math.sqrt(2 * rho) + 0.1)
    expect(seen).toBeGreaterThan(Math.sqrt(2 * rho) - 0.15)
  })

  it('sees no more of what a release learns, which pays for, counts and measures all at once', async () => {
    const seen = apart(await scoresOfRelease(others, 1500), await scoresOfRelease(joined(others, 1), 1500))
    expect(seen).toBeLessThan(Math.sqrt(2 * rho) + 0.15)
    expect(seen).toBeGreaterThan(Math.sqrt(2 * rho) - 0.2)
  })

  it('is noticed when the noise is only half of what was paid for, or a person has two rows', () => {
    expect(separation(1, 0.5)).toBeGreaterThan(Math.sqrt(2 * rho) + 0.2)
    expect(separation(2, 1)).toBeGreaterThan(Math.sqrt(2 * rho) + 0.5)
  })
})

describe('an attacker of the published records', () => {
  const options: SynthesisOptions = { epsilon: 1, delta: 1e-9, workload: 2, mode: 'aim' }

  /** Score: how the synthetic records, cell by cell of every pair, lean towards the person's presence. */
  async function scores(table: CodedTable, runs: number, epsilon: number): Promise<number[]> {
    const all: number[] = []
    for (let run = 0; run < runs; run++) {
      const { population } = await synthesise(typedCounts(table), random, { ...options, epsilon })
      const near = setsOfLength(4, 2).reduce((sum, set) => {
        const cell = person[set[0]!]! * sizes[set[1]!]! + person[set[1]!]!
        return sum + countPopulation(population, set)[cell]! - population.total / (sizes[set[0]!]! * sizes[set[1]!]!)
      }, 0)
      all.push(near)
    }
    return all
  }

  const bound = async (epsilon: number, rows: number): Promise<number> =>
    empiricalEpsilon(await scores(others, 200, epsilon), await scores(joined(others, rows), 200, epsilon), 1e-9)

  it('cannot refute epsilon 1', async () => {
    expect(await bound(1, 1)).toBeLessThanOrEqual(1)
  }, 120_000)

  it('refutes it at once where a person may have sixty rows, or epsilon 20 is sold as 1', async () => {
    expect(await bound(1, 60)).toBeGreaterThan(1)
    expect(await bound(20, 3)).toBeGreaterThan(1)
  }, 120_000)
})
