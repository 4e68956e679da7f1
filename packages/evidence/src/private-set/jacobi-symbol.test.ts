import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jacobi } from './jacobi-symbol.ts'

/** By the definition, for a prime: Euler's criterion. */
function legendre(number: bigint, prime: bigint): number {
  let [result, square] = [1n, number % prime]
  for (let left = (prime - 1n) / 2n; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result === prime - 1n ? -1 : Number(result)
}

const primes = [3n, 7n, 65_537n, 2n ** 31n - 1n, 2n ** 61n - 1n, 2n ** 127n - 1n, 2n ** 255n - 19n]

it('the Jacobi symbol of any number and a prime is what Euler’s criterion says', () => {
  const numbers = fc.oneof(
    fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
    fc.bigInt({ min: 0n, max: 50n }),
    // Numbers with many zeros at the end, and close to the prime.
    fc.tuple(fc.bigInt({ min: 0n, max: 2n ** 32n }), fc.integer({ min: 0, max: 223 })).map(([a, b]) => a << BigInt(b)),
    fc.tuple(fc.constantFrom(...primes), fc.bigInt({ min: -3n, max: 3n })).map(([prime, by]) => prime + by),
  )
  fc.assert(
    fc.property(numbers, fc.constantFrom(...primes), (number, prime) => {
      expect(jacobi(number, prime)).toBe(legendre(number, prime))
    }),
    { numRuns: 300 },
  )
})

it('of two composite numbers it is the product of those of the factors', () => {
  const factor = fc.constantFrom(...primes.slice(0, 5))
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n }), factor, factor, (number, one, other) => {
      expect(jacobi(number, one * other)).toBe(legendre(number, one) * legendre(number, other) + 0)
    }),
    { numRuns: 100 },
  )
})
