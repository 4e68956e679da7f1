import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../estimate/normal-distribution.ts'
import { randomVariates } from '../estimate/random-variates.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { ears } from './ears.ts'
import { type FarringtonOptions, farrington, farringtonDefaults } from './farrington.ts'
import { studentTail } from './student-tail.ts'
import { quasiPoissonAsR } from './testing/quasi-poisson-as-r.ts'

const there = hasSharedFile('surveillance/farringtonFlexible_agona_control1.csv')
/** The control that the reference was run with. */
const control: FarringtonOptions = {
  ...farringtonDefaults,
  years: 4,
  periods: 1,
  weightsThreshold: 1,
  weeksLeftOut: 3,
  alpha: 0.1,
}

const columnsOf = (file: string) =>
  sharedText(`surveillance/${file}`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** The same week by R's own arithmetic, glm's tolerance and all: an independent model. */
function asR(counts: readonly number[], index: number) {
  const places = [4, 3, 2, 1].flatMap((year) => [-3, -2, -1, 0, 1, 2, 3].map((week) => index - 52 * year + week))
  const y = places.map((at) => counts[at]!)
  const twice = (times: readonly number[] | null) => {
    const even = y.map(() => 1)
    const first = quasiPoissonAsR(y, times, even)
    const phi = Math.max(1, first.pearson)
    const residuals = y.map((count, at) => {
      const mean = first.expected[at]!
      return (
        (1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean))) / Math.sqrt(phi * (1 - first.leverage[at]!))
      )
    })
    const raw = residuals.map((residual) => (residual > control.weightsThreshold ? residual ** -2 : 1))
    const scale = raw.length / raw.reduce((sum, weight) => sum + weight, 0)
    return quasiPoissonAsR(
      y,
      times,
      raw.map((weight) => weight * scale),
    )
  }
  const sloped = twice(places)
  const p = studentTail(sloped.slope / Math.sqrt(sloped.slopeVariance * sloped.relative), sloped.freedom)
  const kept = p < 0.05 && Math.exp(sloped.level + sloped.slope * index) <= Math.max(...y)
  const fit = kept ? sloped : twice(null)
  const mean = Math.exp(fit.level + fit.slope * index)
  const tau = Math.max(1, fit.pearson) + mean * fit.inverse(index) * fit.relative
  const deviation = Math.sqrt((4 / 9) * Math.cbrt(mean) * tau)
  return {
    mean,
    upper: (mean ** (2 / 3) + normalQuantile(0.9) * deviation) ** 1.5,
    phi: Math.max(1, fit.pearson),
    kept,
  }
}

describe.skipIf(!there)('Farrington’s method on Salmonella Agona', () => {
  const counts = there ? columnsOf('salmonella_agona.csv').map(([, count]) => Number(count)) : []
  const reference = there ? columnsOf('farringtonFlexible_agona_control1.csv') : []

  it('has the reference’s expectation and limit in every week, to what glm’s own tolerance leaves open', () => {
    const judge = farrington(control)
    for (const [week, , expected, upper, , , phi, , trend] of reference) {
      const judged = judge(counts, Number(week) - 1)
      if (!judged) throw new Error(`week ${week} was not judged`)
      expect(judged.expected / Number(expected)).toBeCloseTo(1, 5)
      expect(Math.abs(judged.upper / Number(upper) - 1)).toBeLessThan(1e-5)
      expect(judged.dispersion / Number(phi)).toBeCloseTo(1, 4)
      expect(judged.trend === null).toBe(trend === 'NA')
    }
  })

  it('is the reference to 1e-6 when the fits end where glm ends them', () => {
    for (const [week, , expected, upper, , , phi, , trend] of reference) {
      const judged = asR(counts, Number(week) - 1)
      expect(Math.abs(judged.mean / Number(expected) - 1)).toBeLessThan(1e-6)
      expect(Math.abs(judged.upper / Number(upper) - 1)).toBeLessThan(1e-6)
      expect(Math.abs(judged.phi / Number(phi) - 1)).toBeLessThan(1e-6)
      expect(judged.kept).toBe(trend !== 'NA')
    }
  })

  it('alarms in the same eleven weeks', () => {
    const judge = farrington(control)
    const alarms = reference.map(([week]) => Number(week)).filter((week) => judge(counts, week - 1)?.alarm)
    expect(alarms).toEqual([283, 284, 285, 287, 288, 289, 291, 292, 294, 295, 304])
  })
})

describe('Farrington’s method', () => {
  const judge = farrington(farringtonDefaults)

  it('stays quiet on quiet series: about one false alarm in a hundred weeks, and not many more', () => {
    let alarms = 0
    for (let series = 0; series < 60; series++) {
      const random = randomVariates(11, series)
      const counts = Float64Array.from({ length: 320 }, (_, week) =>
        random.poisson(8 * (1 + 0.4 * Math.sin(week / 8.27))),
      )
      for (let week = 270; week < 320; week++) if (judge(counts, week)?.alarm) alarms++
    }
    expect(alarms / 3000).toBeLessThan(0.03)
  })

  it('hears an outbreak of three times the usual', () => {
    const random = randomVariates(12, 0)
    const counts = Float64Array.from({ length: 300 }, () => random.poisson(10))
    counts[299] = 32
    expect(judge(counts, 299)?.alarm).toBe(true)
    expect(judge(counts, 299)?.score).toBeGreaterThan(1)
  })

  it('takes what an organisation reports in all for its denominator: twice the cases of twice the reports are no news', () => {
    const counts = new Float64Array(300).fill(10)
    const all = new Float64Array(300).fill(100)
    counts[299] = 24
    all[299] = 240
    expect(judge(counts, 299)?.alarm).toBe(true)
    expect(judge(counts, 299, all)?.alarm).toBe(false)
  })

  it('judges a week the same whatever it judged before, and with a denominator that never changes as without one', () => {
    const once = new Float64Array(264).fill(1)
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 264, maxLength: 264 }), fc.nat(99), (counts, seed) => {
        const random = randomVariates(seed, 0)
        const plain = farrington(farringtonDefaults)(counts, 263)
        judge(
          Float64Array.from(counts, () => random.poisson(9)),
          263,
        )
        judge(
          counts,
          263,
          Float64Array.from(counts, () => 1 + random.poisson(20)),
        )
        expect(judge(counts, 263)).toEqual(plain)
        const evenly = judge(counts, 263, once)
        expect(evenly?.trend === null).toBe(plain?.trend === null)
        for (const figure of ['expected', 'upper', 'p', 'dispersion', 'score'] as const)
          expect(evenly?.[figure]).toBeCloseTo(plain?.[figure] ?? Number.NaN, 8)
      }),
      { numRuns: 100 },
    )
  })

  it('judges nothing without its years of history, and gives a finite answer wherever it judges', () => {
    expect(judge(new Float64Array(200), 199)).toBeUndefined()
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 264, maxLength: 264 }), (counts) => {
        const judged = judge(counts, 263)
        expect(Number.isFinite(judged?.expected)).toBe(true)
        expect(judged?.upper).toBeGreaterThanOrEqual(judged?.expected ?? 0)
      }),
      { numRuns: 100 },
    )
    expect(judge(new Float64Array(300), 299)?.alarm).toBe(false)
  })
})

describe('EARS', () => {
  it('needs eleven weeks, hears a jump and not a level', () => {
    const level = new Float64Array(20).fill(6)
    expect(ears(level, 10)).toBeUndefined()
    expect(ears(level, 15)?.alarm).toBe(false)
    const jump = level.slice()
    jump[19] = 14
    expect(ears(jump, 19)).toMatchObject({ expected: 6, alarm: true })
  })
})
