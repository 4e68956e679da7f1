import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { budget } from './budget.ts'
import { deltaOf, epsilonFor, rhoFor } from './concentrated.ts'

const epsilons = fc.double({ min: 0.05, max: 20, noNaN: true })
const deltas = fc.integer({ min: 4, max: 14 }).map((power) => 10 ** -power)

describe('the conversion between rho and (epsilon, delta)', () => {
  it('gives the figure that private-pgm gives for epsilon 1, delta 1e-9', () => {
    expect(rhoFor(1, 1e-9)).toBeCloseTo(0.014973, 5)
  })

  it('is never better than the exact privacy profile of the Gaussian mechanism and never worse than the classic bound', () => {
    fc.assert(
      fc.property(epsilons, deltas, (epsilon, delta) => {
        const rho = rhoFor(epsilon, delta)
        // Balle and Wang 2018: delta = Phi(s/2 - e/s) - exp(e) Phi(-s/2 - e/s), s = sqrt(2 rho).
        const s = Math.sqrt(2 * rho)
        const exact = normal(s / 2 - epsilon / s) - Math.exp(epsilon) * normal(-s / 2 - epsilon / s)
        // Bun and Steinke 2016: epsilon = rho + 2 sqrt(rho ln(1/delta)).
        const classic = (Math.sqrt(epsilon + Math.log(1 / delta)) - Math.sqrt(Math.log(1 / delta))) ** 2
        return exact <= delta * 1.0001 && rho >= classic * 0.9999
      }),
    )
  })

  it('goes there and back without promising more', () => {
    fc.assert(
      fc.property(epsilons, deltas, (epsilon, delta) => {
        const back = epsilonFor(rhoFor(epsilon, delta), delta)
        return Math.abs(back - epsilon) < 1e-6 * epsilon && deltaOf(rhoFor(epsilon, delta), epsilon) <= delta
      }),
    )
  })
})

describe('a budget', () => {
  it('pays until it is empty and never a penny more', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { maxLength: 20 }), (costs) => {
        const purse = budget(1)
        for (const cost of costs) {
          const before = purse.left()
          if (cost <= before) purse.spend('x', cost)
          else if (cost > before + 1e-6) expect(() => purse.spend('x', cost)).toThrow(Refusal)
        }
        const paid = purse.expenses().reduce((sum, expense) => sum + expense.rho, 0)
        return paid <= 1 + 1e-9 && Math.abs(purse.left() - Math.max(0, 1 - paid)) < 1e-9
      }),
    )
  })
})

/** Normal distribution function by numerical integration of its density: slow, independent, good to 1e-14 here. */
function normal(z: number): number {
  const steps = 4000
  const low = -40
  if (z <= low) return 0
  const width = (z - low) / steps
  let sum = 0
  for (let step = 0; step <= steps; step++) {
    const x = low + step * width
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    sum += weight * Math.exp((-x * x) / 2)
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI)
}
