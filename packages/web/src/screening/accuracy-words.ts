import type { ExplainedAccuracy } from '@clarion/casework'
import type { Words } from '../words/words.ts'

const methods = { wald: 'Wald', 'clopper-pearson': 'Clopper-Pearson', wilson: 'Wilson' } as const

/** @returns what a published study means where the list is used, in sentences of the language of the page */
export function accuracyWords({ say, language }: Words, explained: ExplainedAccuracy): readonly string[] {
  const { study, computed, prevalence, positivePredictiveValue } = explained
  const percent = percentIn(language, 1)
  const whole = percentIn(language, 0)
  const rates = (['sensitivity', 'specificity'] as const).flatMap((measure) => {
    const own = computed[measure]
    const published = study.published.find((each) => each.measure === measure)
    if (own !== undefined) {
      const { value, low, high, successes, total, method, level } = own
      const shares = { value: percent(value), low: percent(low), high: percent(high), level: whole(level) }
      return [say('result.rate', { measure, ...shares, successes, total, method: methods[method] })]
    }
    return published ? [say('result.ratePublished', { measure, value: percent(published.estimate) })] : []
  })
  if (positivePredictiveValue === undefined) return rates
  const right = Math.round(100 * positivePredictiveValue)
  return [...rates, say('result.meaning', { prevalence: percent(prevalence), right })]
}

function percentIn(language: string, digits: number): (share: number) => string {
  const format = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return (share) => format.format(share)
}
