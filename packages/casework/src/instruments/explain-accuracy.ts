import { type Accuracy, accuracy } from './accuracy.ts'
import type { AccuracyStudy } from './instrument-schema.ts'
import { predictiveValues } from './predictive-values.ts'
import type { IntervalSettings, ProportionEstimate } from './proportion-interval.ts'

/** What a published study means where the screen is used. */
export interface ExplainedAccuracy {
  readonly study: AccuracyStudy
  readonly computed: Accuracy
  /** Prevalence that was stated for the place of use, 0 to 1. */
  readonly prevalence: number
  /** At that prevalence; undefined when the study gives no sensitivity or no specificity. */
  readonly positivePredictiveValue: number | undefined
  /** The same with both rates at the lower, and at the upper, ends of their intervals: a span, not an interval. */
  readonly span: readonly [low: number, high: number] | undefined
  readonly words: readonly string[]
}

const methodNames = { wald: 'Wald', 'clopper-pearson': 'Clopper-Pearson', wilson: 'Wilson' }
const percent = (share: number) => `${(100 * share).toFixed(1)}%`

function rateInWords(name: string, { value, low, high, successes, total, method, level }: ProportionEstimate): string {
  const interval = `${percent(low)} to ${percent(high)}, ${methodNames[method]} interval at ${100 * level}%`
  return `${name}: ${percent(value)} (${successes} of ${total}; ${interval}).`
}

function rates(study: AccuracyStudy, computed: Accuracy) {
  const published = (measure: 'sensitivity' | 'specificity') => {
    const found = study.published.find((each) => each.measure === measure)
    return found === undefined ? undefined : { value: found.estimate, low: found.low, high: found.high }
  }
  return {
    sensitivity: computed.sensitivity ?? published('sensitivity'),
    specificity: computed.specificity ?? published('specificity'),
  }
}

/**
 * Explains a study at the prevalence of the place where the screen is used. Where the study published too few counts,
 * its published rates are used and the words say so.
 *
 * @param study the study, as the instrument gives it
 * @param prevalence share of the trafficked among those screened, 0 to 1
 * @param settings method and level of the intervals
 * @returns the measures and their meaning in words
 * @throws RangeError when the prevalence is not between 0 and 1
 */
export function explainAccuracy(
  study: AccuracyStudy,
  prevalence: number,
  settings: IntervalSettings,
): ExplainedAccuracy {
  const computed = accuracy(study, settings)
  const { sensitivity, specificity } = rates(study, computed)
  const at = (se: number | undefined, sp: number | undefined) =>
    se === undefined || sp === undefined ? undefined : predictiveValues(se, sp, prevalence).positive
  const positivePredictiveValue = at(sensitivity?.value, specificity?.value)
  const low = at(sensitivity?.low, specificity?.low)
  const high = at(sensitivity?.high, specificity?.high)
  const words: string[] = [`${study.name}: ${study.population}; unit of count: ${study.unit}.`]
  for (const [name, measure] of [
    ['Sensitivity', 'sensitivity'],
    ['Specificity', 'specificity'],
  ] as const) {
    const own = computed[measure]
    const published = study.published.find((each) => each.measure === measure)
    if (own !== undefined) words.push(rateInWords(name, own))
    else if (published !== undefined)
      words.push(`${name}: ${percent(published.estimate)} as published; the counts were not.`)
  }
  if (positivePredictiveValue !== undefined) {
    const right = Math.round(100 * positivePredictiveValue)
    words.push(
      `Where ${percent(prevalence)} of those screened have been trafficked, about ${right} of 100 positive screens are ` +
        'right. A positive screen is a reason to talk, never a label.',
    )
  }
  const span = low === undefined || high === undefined ? undefined : ([low, high] as const)
  return { study, computed, prevalence, positivePredictiveValue, span, words }
}
