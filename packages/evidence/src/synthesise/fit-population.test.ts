import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countMarginal, setsOfLength } from '../counts/marginal.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { exampleTable } from '../testing/example-table.ts'
import type { Target } from './fit-plan.ts'
import { fitPopulation } from './fit-population.ts'
import { countPopulation, type Population, populationOf, rowsOf } from './population.ts'

const worlds = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 7 }),
  rows: fc.integer({ min: 5, max: 400 }),
  seed: fc.integer(),
  length: fc.integer({ min: 1, max: 3 }),
})

function world(
  sizes: readonly number[],
  rows: number,
  seed: number,
  length: number,
): { population: Population; targets: Target[] } {
  const random = randomIntegers(predictableSourceWithoutPrivacy(seed))
  const real = exampleTable(random, sizes, rows)
  const targets = setsOfLength(sizes.length, length).map((set, at) => ({
    set,
    cells: countMarginal(real.codes, set, sizes, rows).map((count) => count + random.below(7) - 3),
    weight: 1 / (1 + (at % 3)),
  }))
  const start = sizes.map((size) => Uint8Array.from({ length: rows }, () => random.below(size)))
  return { population: populationOf(start, sizes, rows), targets }
}

function loss(population: Population, targets: readonly Target[]): number {
  return targets.reduce((sum, target) => {
    const have = countPopulation(population, target.set)
    return sum + target.weight * have.reduce((squares, count, cell) => squares + (count - target.cells[cell]!) ** 2, 0)
  }, 0)
}

describe('fitting a population', () => {
  it('never makes the fit worse, and never loses or adds a person', () => {
    fc.assert(
      fc.property(worlds, ({ sizes, rows, seed, length }) => {
        const { population, targets } = world(sizes, rows, seed, length)
        let before = loss(population, targets)
        for (let sweep = 0; sweep < 3; sweep++) {
          fitPopulation(population, targets, [], { sweeps: 1, stopBelow: 0 })
          const after = loss(population, targets)
          if (after > before + 1e-6) return false
          before = after
        }
        const persons = population.persons.reduce((a, b) => a + b, 0)
        return persons === rows && population.kinds <= rows
      }),
      { numRuns: 60 },
    )
  })

  it('ends where no single change of one person helps', () => {
    fc.assert(
      fc.property(worlds, ({ sizes, rows, seed, length }) => {
        const { population, targets } = world(sizes, Math.min(rows, 60), seed, length)
        fitPopulation(population, targets, [], { sweeps: 200, stopBelow: 0 })
        const settled = loss(population, targets)
        const people = rowsOf(population, randomIntegers(predictableSourceWithoutPrivacy(1)))
        for (let person = 0; person < people[0]!.length; person++) {
          for (let column = 0; column < sizes.length; column++) {
            for (let value = 0; value < sizes[column]!; value++) {
              const changed = people.map((codes) => codes.slice())
              changed[column]![person] = value
              if (loss(populationOf(changed, sizes, population.total), targets) < settled - 1e-6) return false
            }
          }
        }
        return true
      }),
      { numRuns: 10 },
    )
  })

  it('leaves nobody in a combination that cannot be', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const sizes = [2, 3, 4]
        const { population, targets } = world(sizes, 200, seed, 2)
        const forbidden = Uint8Array.of(0, 0, 0, 0, 1, 1)
        fitPopulation(population, targets, [{ set: [0, 1], forbidden }], { sweeps: 5, stopBelow: 0 })
        const cells = countPopulation(population, [0, 1])
        return cells[4] === 0 && cells[5] === 0 && cells.reduce((a, b) => a + b, 0) === 200
      }),
      { numRuns: 30 },
    )
  })

  it('finds the table itself when the targets are exact', () => {
    const sizes = [2, 2, 3]
    const random = randomIntegers(predictableSourceWithoutPrivacy(5))
    const real = exampleTable(random, sizes, 500)
    const start = sizes.map((size) => Uint8Array.from({ length: 500 }, () => random.below(size)))
    const population = populationOf(start, sizes, 500)
    const exact = [{ set: [0, 1, 2], cells: countMarginal(real.codes, [0, 1, 2], sizes, 500), weight: 1 }]
    fitPopulation(population, exact, [], { sweeps: 50, stopBelow: 0 })
    expect([...countPopulation(population, [0, 1, 2])]).toEqual([...exact[0]!.cells])
  })
})
