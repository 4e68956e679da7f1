import { describe, expect, it } from 'vitest'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { supersetSums } from './capture-table.ts'
import { downhill } from './downhill.ts'
import { hierarchicalModels, modelName, modelOfName, parametersOf } from './hierarchical-models.ts'
import { logLinearFitter } from './log-linear-fitter.ts'
import { rankModels } from './model-ranking.ts'
import { modelStatusOn } from './model-status.ts'
import { resampledInterval } from './resampled-interval.ts'
import { readResamples } from './resampled-tables.ts'
import { reselectModel } from './reselect-model.ts'
import { sharedTable } from './testing/shared-table.ts'

const there = hasSharedFile('mse/bic_enumeration_UKdat_5_order4.csv.gz')

/** The reference's ranking: name, estimate and BIC of every model that has one estimate. */
function referenceRanking(name: string): { model: string; estimate: number; bic: number }[] {
  return sharedText(`mse/bic_enumeration_${name}.csv.gz`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, model = '', estimate, bic] = /^"(\[.*\])",([^,]*),([^,]*)/.exec(line) ?? []
      return { model, estimate: Number(estimate), bic: Number(bic) }
    })
}

describe('all models', () => {
  it('are as many as are published for 3, 4 and 5 lists and for pairs of six', () => {
    expect([3, 4, 5].map((t) => hierarchicalModels(t, t - 1).length)).toEqual([8, 113, 6893])
    expect([hierarchicalModels(5, 2).length, hierarchicalModels(6, 2).length]).toEqual([1024, 32768])
  })

  it('have names of their own, from which they come back', () => {
    const names = hierarchicalModels(5, 4).map((model) => modelName(model, 5))
    expect(new Set(names).size).toBe(names.length)
    for (const name of names.filter((_, at) => at % 37 === 0))
      expect(modelName(modelOfName(name, 5) ?? [], 5)).toBe(name)
  })

  it.skipIf(!there).each([
    ['kosovo_4list', 'Kosovo_order3', 3],
    ['uk_5list_2013', 'UKdat_5_order2', 2],
    ['uk_5list_2013', 'UKdat_5_order4', 4],
    ['new_orleans_5list_v2024_n186', 'NewOrl_5_order4', 4],
  ])('of %s rank as the reference ranks them (%s): the same models, estimates and BIC', (file, reference, order) => {
    const table = sharedTable(file)
    const ranked = rankModels(table, hierarchicalModels(table.lists.length, order))
    const mine = new Map(ranked.map((row) => [modelName(row.model, table.lists.length), row]))
    const theirs = referenceRanking(reference)
    expect(mine.size).toBe(theirs.length)
    const worst = theirs.reduce((most, { model, estimate, bic }) => {
      const own = mine.get(model)
      return own ? Math.max(most, Math.abs(own.estimate / estimate - 1), Math.abs(own.bic - bic) / 100) : 1
    }, 0)
    expect(worst).toBeLessThan(1e-7)
  })
})

describe('choosing again on resamples', () => {
  it.skipIf(!there)('gives the published limits of Kosovo and of the five UK lists, for every number of models', () => {
    const check = (file: string, order: number, reference: string, tops: readonly number[]) => {
      const table = sharedTable(file)
      const t = table.lists.length
      const ranked = rankModels(table, hierarchicalModels(t, order))
      const resamples = readResamples(sharedText(`mse/${file}_boot1000_seed1234_counts.csv.gz`), table)
      const rows = sharedText(`mse/${reference}.csv`)
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').map(Number))
      for (const [top = 0, low = 0, , , high = 0] of rows.filter(([top]) => tops.includes(top ?? 0))) {
        const choose = reselectModel(ranked.slice(0, top), t)
        const again = (counts: Float64Array) => choose(counts)?.estimate ?? Number.NaN
        const { interval } = resampledInterval(table, ranked[0]!.estimate, again, resamples)
        expect(interval[0] / low).toBeCloseTo(1, 7)
        expect(interval[1] / high).toBeCloseTo(1, 7)
      }
    }
    check('kosovo_4list', 3, 'bca_Kosovo_order3', [1, 5, 20, 113])
    check('uk_5list_2013', 2, 'bca_UKdat_5_order2', [1, 10, 60])
  })

  it.skipIf(!there).each([
    ['kosovo_4list', 3, [375, 929, 997, 1000, 1000]],
    ['uk_5list_2013', 2, [216, 583, 739, 930, 954]],
  ])('ranks its choices for %s of order %i as Table 4 of the paper does', (file, order, published) => {
    const table = sharedTable(file)
    const t = table.lists.length
    const choose = reselectModel(rankModels(table, hierarchicalModels(t, order)), t)
    const resamples = readResamples(sharedText(`mse/${file}_boot1000_seed1234_counts.csv.gz`), table)
    const places = resamples.map((counts) => choose(counts)?.place ?? Number.POSITIVE_INFINITY)
    expect([1, 5, 10, 50, 100].map((top) => places.filter((place) => place < top).length)).toEqual(published)
  })

  it.skipIf(!there)('finds what fitting every model finds', () => {
    const table = sharedTable('uk_5list_2013')
    const ranked = rankModels(table, hierarchicalModels(5, 3))
    const choose = reselectModel(ranked, 5)
    const fitter = logLinearFitter(5)
    const resamples = readResamples(sharedText('mse/uk_5list_2013_boot1000_seed1234_counts.csv.gz'), table)
    for (const counts of resamples.filter((_, at) => at % 125 === 7)) {
      const overlaps = supersetSums(counts)
      const statusOf = modelStatusOn(counts)
      const scores = ranked.map(({ model }) => {
        const parameters = parametersOf(model, 5)
        if (statusOf(parameters) !== 0 || fitter.fit(overlaps, counts, parameters) !== 'fitted')
          return Number.POSITIVE_INFINITY
        return -2 * fitter.logLikelihood() + parameters.length * Math.log(table.observed)
      })
      expect(choose(counts)?.place).toBe(scores.indexOf(Math.min(...scores)))
    }
  })
})

describe('downhill search', () => {
  it.skipIf(!there).each([
    ['uk_5list_2013', 4, 12262],
    ['uk_6list_2013', 5, 12350],
    ['new_orleans_8list_v2024_n186', 2, 1110],
    ['kosovo_4list', 2, 14342],
  ])('ends for %s of order %i at the published %i', (file, order, estimate) => {
    const table = sharedTable(file)
    expect(Math.round(downhill(table.lists.length, order)(table.counts).estimate)).toBe(estimate)
  })
})
