import { describe, expect, it } from 'vitest'
import { randomVariates } from '../estimate/random-variates.ts'
import { farrington, farringtonDefaults } from '../signals/farrington.ts'
import { judgeOnThreads } from './judge-on-threads.ts'

const options = { ...farringtonDefaults, years: 3 }
const weeks = 5
const length = 3 * 52 + 3 + weeks
/** More than a thread takes at a time, and not a multiple of it. */
const counts = Array.from({ length: 50 }, (_, series) => {
  const random = randomVariates(7, series)
  const mean = 20 * random.uniform() ** 3
  return Float64Array.from({ length }, () => random.poisson(mean))
})
const reports = Float64Array.from({ length }, (_, week) => 50 + (week % 7))

describe('judging on several threads', () => {
  it.each([
    ['without a denominator', undefined],
    ['with a denominator', reports],
  ])('gives every week the same figures, bit by bit, whatever the number of threads, %s', async (_how, all) => {
    const judge = farrington(options)
    const each = (of: (series: number, week: number) => unknown) =>
      counts.flatMap((_, at) => Array.from({ length: weeks }, (_week, week) => of(at, week)))
    const alone = each((at, week) => judge(counts[at]!, length - weeks + week, all))
    for (const threads of [1, 2, 3]) {
      const judged = await judgeOnThreads(counts, all, length - weeks, options, threads, 1)
      expect(each(judged.at)).toStrictEqual(alone)
    }
  })
})
