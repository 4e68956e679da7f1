import fc from 'fast-check'
import { expect, it } from 'vitest'
import { strongestFirst } from './strongest-first.ts'

it('pairs come strongest first, in steps of 1/256 of a bit, and within a step as they stand', () => {
  const bits = fc.oneof(
    fc.double({ min: -4_000, max: 4_000, noNaN: true }),
    fc.constantFrom(0, 0.001, 0.002, 0.003, 5, -5, 4_000, -4_000),
  )
  fc.assert(
    fc.property(fc.array(bits), fc.constantFrom(-5_000, -6.6, 0, 0.002, 6.6), (all, threshold) => {
      const weights = Float32Array.from(all)
      const pairs = new Int32Array(all.length)
      const step = (pair: number) => Math.round((4_096 - weights[pair]!) * 256)
      const kept = [...weights.keys()].filter((pair) => weights[pair]! >= threshold)
      expect([...strongestFirst({ left: pairs, right: pairs, length: all.length, weights }, threshold)]).toEqual(
        kept.sort((one, other) => step(one) - step(other) || one - other),
      )
    }),
    { numRuns: 300 },
  )
})
