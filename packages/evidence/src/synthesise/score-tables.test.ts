import fc from 'fast-check'
import { describe, it } from 'vitest'
import { setsOfLength } from '../counts/marginal.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { exampleTable } from '../testing/example-table.ts'
import { columnBlocks } from './column-blocks.ts'
import { fitPlan } from './fit-plan.ts'
import { populationOf } from './population.ts'
import { scoreTables } from './score-tables.ts'

describe('score tables', () => {
  it('give the same differences between values as adding up every target', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 4, max: 70 }),
        fc.subarray([1, 2, 3], { minLength: 1 }),
        fc.integer(),
        (sizes, largest, lengths, seed) => {
          const random = randomIntegers(predictableSourceWithoutPrivacy(seed))
          const rows = 50
          const population = populationOf(exampleTable(random, sizes, rows).codes, sizes, rows)
          const targets = lengths
            .flatMap((length) => setsOfLength(sizes.length, length))
            .map((set) => {
              const cells = set.reduce((product, column) => product * sizes[column]!, 1)
              return {
                set,
                cells: Float64Array.from({ length: cells }, () => random.below(9)),
                weight: 1 + random.below(3),
              }
            })
          const { errors, terms } = fitPlan(population, targets, [])
          const column = random.below(sizes.length)
          const tables = scoreTables(
            errors,
            terms[column]!,
            sizes[column]!,
            columnBlocks(population, largest),
            sizes,
            population.kinds,
          )
          const from = random.below(population.kinds)
          // Twice: nothing of the first round may be left in the second.
          for (const round of [0, from]) {
            tables.refresh()
            tables.score(round, population.kinds)
          }
          const { scores, width, stride } = tables
          const direct = (kind: number, value: number): number =>
            terms[column]!.reduce((sum, term) => {
              const base = term.others.reduce(
                (at, o) => at + population.codes[o.column]![kind]! * o.stride,
                term.offset,
              )
              return sum + errors[base + value * term.stride]!
            }, 0)
          for (let kind = from; kind < population.kinds; kind++) {
            const at = (kind - from) * stride
            for (let value = 1; value < sizes[column]!; value++) {
              const got = width === 1 ? scores[at]! : scores[at + value]! - scores[at]!
              if (Math.abs(got - (direct(kind, value) - direct(kind, 0))) > 1e-2) return false
            }
          }
          return true
        },
      ),
    )
  })
})
