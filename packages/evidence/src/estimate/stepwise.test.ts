import { describe, expect, it } from 'vitest'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { bcaLimit } from './bca-interval.ts'
import { modelName } from './hierarchical-models.ts'
import { resampledInterval } from './resampled-interval.ts'
import { readResamples } from './resampled-tables.ts'
import { stepwise } from './stepwise.ts'
import { sharedTable } from './testing/shared-table.ts'

const there = hasSharedFile('mse/stepwise_reference.txt')
/** Name, estimate and limits as the authors' R package prints them for 1,000 stored resamples. */
const references = there
  ? sharedText('mse/stepwise_reference.txt')
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' '))
  : []

describe.skipIf(!there)('stepwise choice of pairs', () => {
  it.each(references)('gives for %s what the reference gives: estimate, every replicate, limits', (...words) => {
    const [name = '', , estimate] = words
    const table = sharedTable(name)
    const run = stepwise(table.lists.length)
    const onData = run(table.counts)
    expect(onData.estimate / Number(estimate)).toBeCloseTo(1, 8)
    const resamples = readResamples(sharedText(`mse/${name}_boot1000_seed1234_counts.csv.gz`), table)
    const replicates = sharedText(`mse/${name}_stepwise_p0.02_bootreps.csv.gz`).trim().split('\n').slice(1).map(Number)
    const worst = resamples.reduce(
      (most, counts, at) => Math.max(most, Math.abs(run(counts).estimate / (replicates[at] ?? 0) - 1)),
      0,
    )
    expect(resamples).toHaveLength(1000)
    expect(worst).toBeLessThan(1e-6)
    const { interval } = resampledInterval(table, onData.estimate, (counts) => run(counts).estimate, resamples)
    const limitAt = (level: string) => Number(words[words.indexOf(level) + 1])
    expect(interval[0] / limitAt('0.025')).toBeCloseTo(1, 6)
    expect(interval[1] / limitAt('0.975')).toBeCloseTo(1, 6)
  })

  it('tells the two versions of New Orleans apart, which differ in one count', () => {
    const [old, young] = ['new_orleans_5list_v2021_n185', 'new_orleans_5list_v2024_n186'].map(sharedTable)
    const estimates = [old, young].map((table) => stepwise(5)(table!.counts).estimate)
    expect([old!.observed, young!.observed]).toEqual([185, 186])
    expect(estimates.map(Math.round)).toEqual([1034, 981])
    const eight = stepwise(8)(sharedTable('new_orleans_8list_v2021_n185').counts)
    expect([Math.round(eight.estimate), modelName(eight.model, 8)]).toEqual([1184, '[45,1,2,3,6,7,8]'])
  })
})

describe('limits', () => {
  it('are the plain quantiles when the replicates lie evenly about the estimate and nothing accelerates', () => {
    const replicates = Float64Array.from({ length: 1000 }, (_, at) => at + 0.5)
    expect(bcaLimit(500, replicates, 0, 0.025)).toBeCloseTo(25, 0)
    expect(bcaLimit(500, replicates, 0, 0.975)).toBeCloseTo(975, 0)
    expect(bcaLimit(700, replicates, 0, 0.5)).toBeGreaterThan(800)
  })
})
