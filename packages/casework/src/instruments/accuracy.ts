import { likelihoodRatio, type RatioEstimate } from './likelihood-ratio.ts'
import { type IntervalSettings, type ProportionEstimate, proportionInterval } from './proportion-interval.ts'

/**
 * The two-by-two table of a screen against a reference standard. Counts that a study did not publish stay absent, and
 * so does what would have to be computed from them.
 */
export interface AccuracyCounts {
  readonly truePositives?: number | undefined
  readonly falseNegatives?: number | undefined
  readonly falsePositives?: number | undefined
  readonly trueNegatives?: number | undefined
}

/** What a table says of a screen. Absent: not published, or no such persons in the study. */
export interface Accuracy {
  readonly sensitivity: ProportionEstimate | undefined
  readonly specificity: ProportionEstimate | undefined
  /** Share of positive screens that were right, in this study and at its prevalence only. */
  readonly positivePredictiveValue: ProportionEstimate | undefined
  readonly negativePredictiveValue: ProportionEstimate | undefined
  readonly positiveLikelihoodRatio: RatioEstimate | undefined
  readonly negativeLikelihoodRatio: RatioEstimate | undefined
  /** Share of the study that the reference standard found; in a chosen sample not the share in any population. */
  readonly prevalence: ProportionEstimate | undefined
}

/**
 * Computes the accuracy of a screen from its table, with intervals by the method asked for.
 *
 * @param counts whole numbers, zero or more; any may be absent
 * @param settings method and level of the intervals of the proportions; likelihood ratios use the log method
 * @returns the measures that the counts allow
 * @throws RangeError when a count is not a whole number of zero or more
 * @example accuracy({ truePositives: 76, falseNegatives: 14, falsePositives: 306, trueNegatives: 414 },
 *   { method: 'clopper-pearson' }).sensitivity // 0.8444 (0.7528 to 0.9123)
 */
export function accuracy(counts: AccuracyCounts, settings: IntervalSettings): Accuracy {
  const { truePositives: tp, falseNegatives: fn, falsePositives: fp, trueNegatives: tn } = counts
  for (const count of [tp, fn, fp, tn]) {
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`No count: ${count}.`)
  }
  const share = (successes: number | undefined, failures: number | undefined) =>
    successes === undefined || failures === undefined || successes + failures === 0
      ? undefined
      : proportionInterval(successes, successes + failures, settings)
  const level = settings.level ?? 0.95
  const sensitivity = share(tp, fn)
  const specificity = share(tn, fp)
  const ratio = (among: 'positive' | 'negative') => {
    if (sensitivity === undefined || specificity === undefined) return undefined
    const { successes: hits, total: cases } = sensitivity
    const { successes: rejections, total: others } = specificity
    return among === 'positive'
      ? likelihoodRatio(hits, cases, others - rejections, others, level)
      : likelihoodRatio(cases - hits, cases, rejections, others, level)
  }
  const complete = tp !== undefined && fn !== undefined && fp !== undefined && tn !== undefined
  return {
    sensitivity,
    specificity,
    positivePredictiveValue: share(tp, fp),
    negativePredictiveValue: share(tn, fn),
    positiveLikelihoodRatio: ratio('positive'),
    negativeLikelihoodRatio: ratio('negative'),
    prevalence: complete ? share(tp + fn, fp + tn) : undefined,
  }
}
