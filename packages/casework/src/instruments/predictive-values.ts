/** Of those who screen positive the share for whom it is right, and the same for those who screen negative. */
export interface PredictiveValues {
  /** Undefined when nobody screens positive. */
  readonly positive: number | undefined
  /** Undefined when nobody screens negative. */
  readonly negative: number | undefined
}

const isShare = (value: number) => value >= 0 && value <= 1

/**
 * Predictive values at a stated prevalence, by Bayes' theorem. A study's own predictive values hold at its own
 * prevalence; where the screen is used, the prevalence is usually far lower and most positives are mistaken.
 *
 * @param sensitivity share of the trafficked who screen positive, 0 to 1
 * @param specificity share of the others who screen negative, 0 to 1
 * @param prevalence share of the trafficked among those screened, 0 to 1
 * @returns both values, each between 0 and 1
 * @throws RangeError when an argument is not between 0 and 1
 * @example predictiveValues(0.89, 0.74, 0.011).positive // 0.0367: about 4 of 100
 */
export function predictiveValues(sensitivity: number, specificity: number, prevalence: number): PredictiveValues {
  if (![sensitivity, specificity, prevalence].every(isShare)) throw new RangeError('Shares lie between 0 and 1.')
  const truePositives = sensitivity * prevalence
  const falsePositives = (1 - specificity) * (1 - prevalence)
  const trueNegatives = specificity * (1 - prevalence)
  const falseNegatives = (1 - sensitivity) * prevalence
  const share = (right: number, wrong: number) => (right + wrong === 0 ? undefined : right / (right + wrong))
  return { positive: share(truePositives, falsePositives), negative: share(trueNegatives, falseNegatives) }
}
