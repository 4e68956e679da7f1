import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellCount, setKey, setsOfLength } from '../counts/marginal.ts'
import { cellVariance } from './reconstruct.ts'
import { residualRho } from './residual.ts'
import { residualPlan } from './residual-plan.ts'

const cases = fc.record({
  sizes: fc.array(fc.integer({ min: 2, max: 14 }), { minLength: 3, maxLength: 6 }),
  rho: fc.double({ min: 0.001, max: 1, noNaN: true }),
})

describe('the plan for a whole workload', () => {
  it('spends no more than the budget and nearly all of it', () => {
    fc.assert(
      fc.property(cases, ({ sizes, rho }) => {
        const plan = residualPlan(setsOfLength(sizes.length, 2), sizes, rho)
        const spent = plan.steps.reduce((sum, step) => sum + step.rho, 0)
        return spent <= rho && spent > 0.9 * rho
      }),
      { numRuns: 40 },
    )
  })

  it('expects less error than the same budget spread evenly', () => {
    fc.assert(
      fc.property(cases, ({ sizes, rho }) => {
        const workload = setsOfLength(sizes.length, 3)
        const plan = residualPlan(workload, sizes, rho)
        const unit = plan.steps.reduce(
          (sum, { set }) =>
            sum +
            residualRho(
              set.map((column) => sizes[column]!),
              1,
            ),
          0,
        )
        const even = workload.reduce(
          (sum, set) => sum + cellCount(set, sizes) * Math.sqrt(cellVariance(() => unit / rho, set, sizes)),
          0,
        )
        const evenError = (even * Math.sqrt(2 / Math.PI)) / 2 / workload.length
        // A sixteenth upwards in variance is all that rounding may cost.
        return plan.expectedError <= evenError * 1.03 + 0.3
      }),
      { numRuns: 40 },
    )
  })

  it('gives small marginals more precision, because many large ones rest on them', () => {
    const plan = residualPlan(setsOfLength(19, 3), new Array<number>(19).fill(2), 0.01)
    const variance = (key: string) => plan.steps.find((step) => setKey(step.set) === key)!.variance
    expect(variance('0')).toBeLessThan(variance('0,1'))
    expect(variance('0,1')).toBeLessThan(variance('0,1,2'))
  })
})
