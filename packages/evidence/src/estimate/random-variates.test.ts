import { describe, expect, it } from 'vitest'
import { captureTable } from './capture-table.ts'
import { randomVariates } from './random-variates.ts'
import { readResamples, resampledTables } from './resampled-tables.ts'

const draws = 20_000

/** How many standard errors the mean and the variance of draws are from what they should be. */
function misses(draw: (stream: number) => number, mean: number, variance: number): [number, number] {
  const values = Array.from({ length: draws }, (_, at) => draw(at))
  const own = values.reduce((sum, value) => sum + value, 0) / draws
  const spread = values.reduce((sum, value) => sum + (value - own) ** 2, 0) / draws
  const fourth = values.reduce((sum, value) => sum + (value - own) ** 4, 0) / draws
  return [
    (own - mean) / Math.sqrt(variance / draws),
    (spread - variance) / Math.sqrt((fourth - spread ** 2) / draws),
  ].map(Math.abs) as [number, number]
}

describe('draws', () => {
  it.each([
    ['binomial by counting', (stream: number) => randomVariates(7, stream).binomial(40, 0.1), 4, 3.6],
    ['binomial by rejection', (stream: number) => randomVariates(7, stream).binomial(2744, 0.35), 960.4, 624.26],
    ['binomial above a half', (stream: number) => randomVariates(7, stream).binomial(50, 0.9), 45, 4.5],
    ['poisson, small', (stream: number) => randomVariates(7, stream).poisson(3.5), 3.5, 3.5],
    ['poisson, large', (stream: number) => randomVariates(7, stream).poisson(3000), 3000, 3000],
    ['gamma', (stream: number) => randomVariates(7, stream).gamma(2.5), 2.5, 2.5],
    ['gamma below one', (stream: number) => randomVariates(7, stream).gamma(0.3), 0.3, 0.3],
    ['beta', (stream: number) => randomVariates(7, stream).beta(2, 3), 0.4, 0.04],
    ['normal', (stream: number) => randomVariates(7, stream).normal(), 0, 1],
  ])('have the mean and variance of their distribution: %s', (_, draw, mean, variance) => {
    const [inMean, inVariance] = misses(draw, mean, variance)
    expect(inMean).toBeLessThan(4.5)
    expect(inVariance).toBeLessThan(4.5)
  })
})

describe('resamples', () => {
  const table = captureTable(['A', 'B', 'C'], [0, 40, 30, 6, 20, 3, 0, 1])

  it('have all the people, in histories that were observed, and are the same from the same seed', () => {
    const tables = [...resampledTables(table, 50, 3)]
    for (const counts of tables) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100)
      expect([counts[0], counts[6]]).toEqual([0, 0])
    }
    expect([...resampledTables(table, 50, 3)]).toEqual(tables)
    expect([...resampledTables(table, 50, 4)]).not.toEqual(tables)
    expect([...resampledTables(table, 10, 3)]).toEqual(tables.slice(0, 10))
  })

  it('of somebody else are taken when they fit, and refused by their line when not', () => {
    const header = '100,010,110,001,101,111'
    expect(readResamples(`${header}\n41,29,6,20,3,1\n`, table)[0]?.[3]).toBe(6)
    expect(() => readResamples(`${header}\n41,29,6,20,3,2\n`, table)).toThrow('line 2: it has 101 people')
    expect(() => readResamples(`${header}\n41,29,6,20,3\n`, table)).toThrow('line 2: it has 5 counts')
    expect(() => readResamples(`${header}\n41.5,29,6,20,3,0.5\n`, table)).toThrow('not a whole number')
    expect(() => readResamples('100,010,110,001,101\n', table)).toThrow('111 is missing')
    expect(() => readResamples('1000\n', table)).toThrow('not 3 digits')
  })
})
