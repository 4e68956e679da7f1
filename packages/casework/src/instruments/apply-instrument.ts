import type { PalermoAct } from '../code-lists/palermo-acts.ts'
import type { AgeAtAct, PalermoMeans } from '../code-lists/palermo-means.ts'
import type { Instrument } from './instrument-schema.ts'
import { findItems, type ItemFinding, type ItemState, unrecognisedItems } from './item-findings.ts'
import { type NextStep, nextSteps } from './next-steps.ts'
import { judge, type RuleOutcome } from './rule-outcome.ts'
import type { ScreeningAnswer } from './screening-answer.ts'

/** What is known beside the answers. Absent means unknown: age unknown, no act and no means recorded. */
export interface ScreeningContext {
  readonly ageAtAct?: AgeAtAct
  readonly acts?: readonly PalermoAct[]
  readonly means?: readonly PalermoMeans[]
}

/**
 * A screening that explains itself: what is met and from whose words, what was asked and skipped, what was not asked,
 * the rule and what it makes of this, and what to do next. It holds no label, no score that the list does not
 * define, and nothing that says of a person that they are or are not a victim.
 */
export interface ScreeningResult {
  readonly instrument: Pick<Instrument, 'id' | 'version' | 'title' | 'source' | 'unchecked' | 'caution'>
  readonly met: readonly ItemFinding[]
  readonly notMet: readonly ItemFinding[]
  readonly unknown: readonly ItemFinding[]
  readonly skipped: readonly ItemFinding[]
  readonly notAsked: readonly ItemFinding[]
  /** Codes that answers name and this version does not have: kept, shown, not counted. */
  readonly unrecognised: readonly string[]
  readonly outcome: RuleOutcome
  readonly next: readonly NextStep[]
}

/**
 * Applies an instrument to answers. Pure and total: whatever the answers, they give a result, and the order of the answers changes
 * nothing but the order in which they are listed under an item.
 *
 * @param instrument the instrument, of the version that was asked
 * @param answers the answers with their sources; several to one item are kept side by side
 * @param context the person's age at the act, the acts and the means on record
 * @returns the explained result
 * @example applyInstrument(qyit, [{ item: 'unsafe-work', answer: 'yes', source: 'person' }]).outcome.words
 */
export function applyInstrument(
  instrument: Instrument,
  answers: readonly ScreeningAnswer[],
  context: ScreeningContext = {},
): ScreeningResult {
  const findings = findItems(instrument, answers)
  const inState = (state: ItemState) => findings.filter((finding) => finding.state === state)
  const outcome = judge(instrument.rule, findings, (context.acts ?? []).length > 0)
  const { id, version, title, source, unchecked, caution, rule } = instrument
  return {
    instrument: { id, version, title, source, unchecked, caution },
    met: inState('met'),
    notMet: inState('not-met'),
    unknown: inState('unknown'),
    skipped: inState('skipped'),
    notAsked: inState('not-asked'),
    unrecognised: unrecognisedItems(instrument, answers),
    outcome,
    next: nextSteps({ rule, outcome, findings, ageAtAct: context.ageAtAct ?? 'unknown', means: context.means ?? [] }),
  }
}
