import { describe, expect, it } from 'vitest'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { discreteLaplace } from './discrete-laplace.ts'
import { empiricalEpsilon } from './empirical-epsilon.ts'

const random = randomIntegers(predictableSourceWithoutPrivacy(31))
/** Discrete Laplace noise of scale 1 on a count: epsilon is exactly 1, and an attacker reaches it. */
const answers = (count: number, sensitivity: number): number[] =>
  Array.from({ length: 4000 }, () => count * sensitivity + discreteLaplace(random, 1))

describe('the attacker measured', () => {
  it('comes near the epsilon of a mechanism whose epsilon is known, and not above', () => {
    const epsilon = empiricalEpsilon(answers(0, 1), answers(1, 1), 0)
    expect(epsilon).toBeGreaterThan(0.75)
    expect(epsilon).toBeLessThanOrEqual(1)
  })

  it('refutes a mechanism that lets a person count twice', () => {
    expect(empiricalEpsilon(answers(0, 2), answers(1, 2), 0)).toBeGreaterThan(1)
  })

  it('says nothing where nothing is told', () => {
    expect(empiricalEpsilon(answers(3, 1), answers(3, 1), 0)).toBeLessThan(0.1)
  })
})
