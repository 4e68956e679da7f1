import type { DimensionOutcome, RuleOutcome } from '@clarion/casework'
import type { Words } from '../words/words.ts'

/**
 * What the rule of an instrument makes of the answers, as the language of the page says it.
 *
 * @param met how many of its items are met
 * @param total how many items it has
 */
export function outcomeWords({ say, name }: Words, outcome: RuleOutcome, met: number, total: number): string {
  if (outcome.kind === 'checklist') return say('result.checklist', { met, total })
  if (outcome.kind === 'delphi') return name(outcome.words)
  const { cut, yes, holds, unanswered } = outcome
  return say('result.atLeast', { cut, yes, total, holds, unanswered })
}

/** @returns what was met of one dimension, and whether its rule holds, as the language of the page says it */
export function dimensionWords({ say, name }: Words, { met, holds, clause = '' }: DimensionOutcome): string {
  return say('result.dimensionMet', { ...met, holds, clause: name(clause) })
}
