import { describe, expect, it } from 'vitest'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { bayesianThreshold } from './bayesian-threshold.ts'
import { quantile } from './bca-interval.ts'
import { captureTable } from './capture-table.ts'
import { decomposableGraphs } from './decomposable-graphs.ts'
import { modelName } from './hierarchical-models.ts'
import { latentClasses, splitScaleReduction } from './latent-classes.ts'
import { modelAverage } from './model-average.ts'
import { sharedTable } from './testing/shared-table.ts'

const there = hasSharedFile('mse/dga_MY5_posterior.csv')
/** Madigan and York 1997, five lists. */
const madiganYork = captureTable(
  ['A', 'B', 'C', 'D', 'E'],
  [0, 27, 37, 19, 4, 4, 1, 1, 97, 22, 37, 25, 2, 1, 3, 5, 83, 36, 34, 18, 3, 5, 0, 2, 30, 5, 23, 8, 0, 3, 0, 2],
)

describe('averaging over decomposable graphs', () => {
  it('knows them all', () => {
    expect([3, 4, 5].map((t) => decomposableGraphs(t).length)).toEqual([8, 61, 822])
  })

  it.skipIf(!there)('gives the reference’s posterior of Madigan and York’s lists to 1e-9', () => {
    const { unseen, observed } = modelAverage(madiganYork, 300, 0.5)
    const rows = sharedText('mse/dga_MY5_posterior.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number))
    expect(rows).toHaveLength(300)
    for (const [people = 0, probability = 0] of rows) {
      expect(Math.abs(unseen[people - observed - 1]! / probability - 1)).toBeLessThan(1e-9)
    }
  })

  it.skipIf(!there)('gives the reference’s mean and quartiles of the five UK lists', () => {
    const { unseen, observed } = modelAverage(sharedTable('uk_5list_2013'), 60_000)
    const mean = unseen.reduce((sum, probability, at) => sum + probability * (observed + at + 1), 0)
    expect(Math.round(mean)).toBe(21282)
    let below = 0
    let quartile = 0
    while (below < 0.25) below += unseen[quartile++]!
    expect(observed + quartile).toBe(12672)
  })
})

describe('latent classes', () => {
  it('find the number of people again, where the lists are independent', () => {
    // 10,000 people, five independent lists: expected counts, rounded.
    const shares = [0.3, 0.25, 0.2, 0.35, 0.3]
    const counts = Array.from({ length: 32 }, (_, mask) =>
      Math.round(shares.reduce((left, share, list) => left * (mask & (1 << list) ? share : 1 - share), 10_000)),
    )
    const { draws } = latentClasses(captureTable(['A', 'B', 'C', 'D', 'E'], counts), {
      classes: 3,
      chains: 4,
      burnIn: 500,
      draws: 500,
      thin: 5,
    })
    expect(quantile(draws, 0.5)).toBeGreaterThan(9_500)
    expect(quantile(draws, 0.5)).toBeLessThan(10_500)
  }, 120_000)

  it.skipIf(!there)(
    'come to the reference’s median on Kosovo in one long chain',
    () => {
      const options = { chains: 1, burnIn: 10_000, draws: 1000, thin: 60, longer: 0 }
      const { draws } = latentClasses(sharedTable('kosovo_4list'), options)
      // The reference, one chain too: 10,400 [9,079, 13,155].
      expect(Math.abs(quantile(draws, 0.5) / 10_400 - 1)).toBeLessThan(0.05)
      expect(Math.abs(quantile(draws, 0.975) / 13_155 - 1)).toBeLessThan(0.15)
    },
    120_000,
  )

  it('refuse when the chains do not agree', () => {
    expect(() => latentClasses(madiganYork, { chains: 4, burnIn: 0, draws: 4, thin: 1 })).toThrow('do not agree')
  })

  it('know agreement from disagreement', () => {
    const even = Float64Array.from({ length: 200 }, (_, at) => at % 7)
    const apart = even.map((value) => value + 20)
    expect(splitScaleReduction([even, even])).toBeLessThan(1.01)
    expect(splitScaleReduction([even, apart])).toBeGreaterThan(3)
  })
})

describe.skipIf(!there)('the Bayesian threshold', () => {
  it('keeps the pairs of Kosovo that the reference keeps, and comes near its median', () => {
    const { draws, model } = bayesianThreshold(sharedTable('kosovo_4list'))
    expect(modelName(model, 4)).toBe('[12,13,14,23,34]')
    // Published 13,971 [12,236, 16,389], itself from a sampler.
    expect(Math.abs(quantile(draws, 0.5) / 13_971 - 1)).toBeLessThan(0.03)
    expect(Math.abs(quantile(draws, 0.025) / 12_236 - 1)).toBeLessThan(0.04)
  }, 60_000)
})
