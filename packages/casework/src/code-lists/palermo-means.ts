import { codeList, setOf } from './code-list.ts'

/**
 * The means of trafficking (Palermo Protocol, article 3(a)). `not-required-child` is a value of its own and not an
 * absence: for a person under 18 no means is needed (article 3(c)), and the record says so rather than staying empty.
 */
export const palermoMeans = codeList({
  name: 'palermo-means',
  title: 'Means',
  source: 'Palermo Protocol (A/RES/55/25, annex II), article 3(a) and 3(c)',
  provenance: 'verified',
  terms: [
    ['threat', 'Threat'],
    ['force', 'Use of force'],
    ['other-coercion', 'Other forms of coercion'],
    ['abduction', 'Abduction'],
    ['fraud', 'Fraud'],
    ['deception', 'Deception'],
    ['abuse-of-power', 'Abuse of power'],
    ['abuse-of-vulnerability', 'Abuse of a position of vulnerability'],
    ['payments-to-controller', 'Payments or benefits to a person having control over another'],
    ['not-required-child', 'Not required: the person was under 18'],
  ],
})

export type PalermoMeans = (typeof palermoMeans.codes)[number]

/** The age of a person at the time of the act, as far as it is known (article 3(d): a child is under 18). */
export type AgeAtAct = 'child' | 'adult' | 'unknown'

/**
 * Tells whether a set of means is coherent with the person's age at the act. `not-required-child` needs a child, or
 * a person whose age is unknown and who is treated as a child until assessed; means that were used on a child may be
 * recorded beside it, because they matter for the penalty and for protection.
 *
 * @param means the set recorded; empty means unknown, never none
 * @param ageAtAct age at the time of the act
 * @returns true unless an adult's record says that no means was required
 * @example meansFitAge(['not-required-child'], 'adult') // false
 */
export function meansFitAge(means: readonly PalermoMeans[], ageAtAct: AgeAtAct): boolean {
  return ageAtAct !== 'adult' || !means.includes('not-required-child')
}

/** A set of means; see {@link meansFitAge} for the rule of the child. */
export const palermoMeansSet = setOf(palermoMeans)
