import { describe, expect, it } from 'vitest'
import { accuracy } from './accuracy.ts'
import { explainAccuracy } from './explain-accuracy.ts'
import { findInstrument } from './instruments.ts'
import { predictiveValues } from './predictive-values.ts'
import type { ProportionEstimate } from './proportion-interval.ts'

const study = (id: string, place: number) => {
  const found = findInstrument(id)?.accuracy[place]
  if (found === undefined) throw new Error(`${id} has no study ${place}.`)
  return found
}
const percent = (share: number | undefined, digits: number) => Number((100 * (share ?? Number.NaN)).toFixed(digits))
const shown = (estimate: ProportionEstimate | undefined, digits: number) => [
  percent(estimate?.value, digits),
  percent(estimate?.low, digits),
  percent(estimate?.high, digits),
]

describe('published accuracy, reproduced from the counts', () => {
  it('QYIT: 86.7% and 76.5%; predictive values 26.3% and 98.3%; prevalence 8.8%', () => {
    const computed = accuracy(study('qyit', 0), { method: 'wald' })
    expect(percent(computed.sensitivity?.value, 1)).toBe(86.7)
    expect(percent(computed.specificity?.value, 1)).toBe(76.5)
    expect(percent(computed.positivePredictiveValue?.value, 1)).toBe(26.3)
    expect(percent(computed.negativePredictiveValue?.value, 1)).toBe(98.3)
    expect(percent(computed.prevalence?.value, 1)).toBe(8.8)
  })

  it('RAFT derivation: 88.9% (78.6 to 99.2, Wald), printed as 89% from 79', () => {
    const { sensitivity, specificity, positiveLikelihoodRatio } = accuracy(study('raft', 0), { method: 'wald' })
    expect(shown(sensitivity, 1)).toEqual([88.9, 78.6, 99.2])
    expect(shown(sensitivity, 0).slice(0, 2)).toEqual([89, 79])
    expect([specificity, positiveLikelihoodRatio]).toEqual([undefined, undefined])
  })

  it('RAFT validation: 12 of 12, where Wald pretends certainty and Clopper-Pearson does not', () => {
    expect(shown(accuracy(study('raft', 1), { method: 'wald' }).sensitivity, 1)).toEqual([100, 100, 100])
    expect(shown(accuracy(study('raft', 1), { method: 'clopper-pearson' }).sensitivity, 1)).toEqual([100, 73.5, 100])
  })

  it('Greenbaum: 84.44% (75.28 to 91.23, Clopper-Pearson) and 57.50%; LR+ 1.99 (1.757 to 2.247, log)', () => {
    const exact = accuracy(study('greenbaum-6', 0), { method: 'clopper-pearson' })
    const ratio = exact.positiveLikelihoodRatio
    expect(shown(exact.sensitivity, 2)).toEqual([84.44, 75.28, 91.23])
    expect([ratio?.value, ratio?.low, ratio?.high].map((each) => each?.toFixed(3))).toEqual(['1.987', '1.757', '2.247'])
    expect(percent(exact.prevalence?.value, 1)).toBe(11.1)
  })

  it('Greenbaum: the printed 53.80 to 61.11 has its lower end from one method and its upper end from another', () => {
    const { specificity: exact } = accuracy(study('greenbaum-6', 0), { method: 'clopper-pearson' })
    const { specificity: simple } = accuracy(study('greenbaum-6', 0), { method: 'wald' })
    expect(shown(exact, 2)).toEqual([57.5, 53.8, 61.14])
    expect(shown(simple, 2)).toEqual([57.5, 53.89, 61.11])
  })

  it('Kaltiso: 90.9% and 53.1%', () => {
    const { sensitivity, specificity } = accuracy(study('greenbaum-6', 1), { method: 'wald' })
    expect([percent(sensitivity?.value, 1), percent(specificity?.value, 1)]).toEqual([90.9, 53.1])
  })

  it('Hurst: all four intervals are Wald, printed to one decimal from figures rounded to two', () => {
    const computed = accuracy(study('greenbaum-6', 2), { method: 'wald' })
    const twice = (share: number | undefined) => (Math.round(percent(share, 2) * 10 + 1e-9) / 10).toFixed(1)
    const printed = (each: ProportionEstimate | undefined) => [twice(each?.value), twice(each?.low), twice(each?.high)]
    expect(printed(computed.sensitivity)).toEqual(['84.6', '70.8', '98.5'])
    expect(printed(computed.specificity)).toEqual(['53.2', '46.1', '60.4'])
    expect(printed(computed.positivePredictiveValue)).toEqual(['20.2', '12.7', '27.7'])
    expect(printed(computed.negativePredictiveValue)).toEqual(['96.1', '92.4', '99.9'])
    expect(percent(computed.prevalence?.value, 1)).toBe(12.3)
  })

  it('refuses counts that are none, and says nothing where nothing can be said', () => {
    expect(() => accuracy({ truePositives: -1, falseNegatives: 2 }, { method: 'wald' })).toThrow(RangeError)
    const perfect = accuracy(
      { truePositives: 5, falseNegatives: 0, falsePositives: 0, trueNegatives: 5 },
      { method: 'wald' },
    )
    expect(perfect.positiveLikelihoodRatio).toBeUndefined()
    expect(perfect.negativeLikelihoodRatio).toEqual({ value: 0, method: 'log', level: 0.95 })
    expect(accuracy({ truePositives: 0, falseNegatives: 0 }, { method: 'wilson' }).sensitivity).toBeUndefined()
  })
})

describe('predictive values at a stated prevalence', () => {
  it('give about 4 of 100 right for 89% and 74% at 1.1%', () => {
    expect(Math.round(100 * (predictiveValues(0.89, 0.74, 0.011).positive ?? 0))).toBe(4)
  })

  it('equal those of a study at its own prevalence', () => {
    const computed = accuracy(study('qyit', 0), { method: 'wald' })
    const { sensitivity, specificity, prevalence } = computed
    const values = predictiveValues(sensitivity?.value ?? 0, specificity?.value ?? 0, prevalence?.value ?? 0)
    expect(values.positive).toBeCloseTo(computed.positivePredictiveValue?.value ?? 0, 12)
    expect(values.negative).toBeCloseTo(computed.negativePredictiveValue?.value ?? 0, 12)
  })

  it('are undefined where nobody screens so, and refuse what is no share', () => {
    expect(predictiveValues(0, 1, 0.5)).toEqual({ positive: undefined, negative: 0.5 })
    expect(() => predictiveValues(0.9, 0.9, 1.1)).toThrow(RangeError)
  })

  it('are explained in words, with the method, and as a reason to talk', () => {
    const explained = explainAccuracy(study('raft', 0), 0.011, { method: 'wald' })
    expect(explained.words.join(' ')).toContain('Wald interval at 95%')
    expect(explained.words.join(' ')).toContain('about 4 of 100 positive screens are right')
    expect(explained.words.at(-1)).toContain('a reason to talk, never a label')
    expect(explained.words).toContain('Specificity: 74.0% as published; the counts were not.')
  })
})
