import { type AgeAtAct, meansFitAge, type PalermoMeans } from '../code-lists/palermo-means.ts'
import type { InstrumentRule } from './instrument-schema.ts'
import { type ItemFinding, mightBeMet } from './item-findings.ts'
import type { RuleOutcome } from './rule-outcome.ts'

/** Something to do next: a suggestion to a person, who decides. */
export interface NextStep {
  readonly code: string
  readonly words: string
}

/** Every suggestion, by its code. */
export const stepWords = {
  'safe-now': 'Ask whether the person is safe now and what they need tonight, before any further question.',
  'offer-information': 'Offer information on rights and services. Everyone is offered it, whatever was answered.',
  'offer-conversation':
    'Offer a private conversation, with an interpreter the person accepts. What was answered is a reason to talk, not a finding.',
  'ask-consent': 'Explain what help there is and ask for informed consent before anything is shared with anyone.',
  'assess-risk-and-needs': 'Assess urgent needs and the risk from traffickers, family, authorities and self.',
  'refer-for-identification':
    'With consent, refer to those who may identify formally. Support does not depend on the outcome.',
  'assess-fully': 'Arrange a fuller assessment: the combination found is not one the published reading names.',
  'labour-rights': 'Offer advice on rights at work, unpaid wages and compensation.',
  'ask-about-act': 'Ask, when the time is right, how the person came into the situation: no act is recorded yet.',
  'treat-as-child': 'The person was under 18: call on child protection, name a guardian. No means is needed.',
  'establish-age':
    'The age at the time is not recorded. In doubt whether the person was under 18, treat as a child until assessed.',
  'use-child-list': 'This list is for adults: use the one for children, where other indicators weigh more.',
  'use-adult-list': 'This list is for persons under 18: use the one for adults.',
  'settle-means':
    'The record says that no means is needed because the person was a child, and that they were an adult: settle which is right.',
  'weigh-disputed': 'Sources differ on some indicators. Both accounts are kept; weigh them with the person.',
  'return-if-wished':
    'Some questions were skipped, not known or not asked. Come back to them only if the person wishes to.',
  'look-again': 'Nothing here says that the person was not trafficked. Leave the door open and say how to come back.',
} as const

type StepCode = keyof typeof stepWords

/** What the suggestions depend on. */
export interface NextStepsQuestion {
  readonly rule: InstrumentRule
  readonly outcome: RuleOutcome
  readonly findings: readonly ItemFinding[]
  readonly ageAtAct: AgeAtAct
  readonly means: readonly PalermoMeans[]
}

function stepsOfReading(outcome: RuleOutcome): StepCode[] {
  if (outcome.kind !== 'delphi') return []
  switch (outcome.reading.pattern) {
    case 'exploitation-alone':
    case 'deception-and-exploitation':
      return ['labour-rights']
    case 'exploitation-of-a-child':
      return ['ask-about-act']
    case 'not-covered':
      return ['assess-fully']
    case 'trafficking-pattern':
    case 'no-pattern':
      return []
  }
}

/**
 * Suggests what to do next. Safety and information come first and always; one indicator is enough for a conversation,
 * because no list here allows a person to be turned away for too few.
 *
 * @param question rule, outcome, findings, the person's age at the act and the means on record
 * @returns the suggestions in the order to do them
 */
export function nextSteps({ rule, outcome, findings, ageAtAct, means }: NextStepsQuestion): NextStep[] {
  const codes: StepCode[] = ['safe-now', 'offer-information']
  const anyMet = findings.some(({ state }) => state === 'met')
  if (ageAtAct === 'child') codes.push('treat-as-child')
  if (ageAtAct === 'unknown') codes.push('establish-age')
  if (!meansFitAge(means, ageAtAct)) codes.push('settle-means')
  if (rule.kind === 'delphi' && rule.person === 'adult' && ageAtAct === 'child') codes.push('use-child-list')
  if (rule.kind === 'delphi' && rule.person === 'child' && ageAtAct === 'adult') codes.push('use-adult-list')
  if (anyMet) codes.push('offer-conversation', 'ask-consent', 'assess-risk-and-needs', 'refer-for-identification')
  codes.push(...stepsOfReading(outcome))
  if (findings.some(({ disputed }) => disputed)) codes.push('weigh-disputed')
  if (findings.some(mightBeMet)) codes.push('return-if-wished')
  if (!anyMet) codes.push('look-again')
  return codes.map((code) => ({ code, words: stepWords[code] }))
}
