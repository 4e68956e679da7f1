import { type DelphiDimension, delphiDimensions } from './delphi-dimensions.ts'
import { type DelphiReading, readAdultDelphi, readChildDelphi } from './delphi-reading.ts'
import { countStrengths, delphiClause, delphiRuleInWords, type StrengthCounts } from './delphi-rule.ts'
import type { InstrumentRule, Strength } from './instrument-schema.ts'
import { type ItemFinding, mightBeMet } from './item-findings.ts'

/** Whether a rule holds on what was answered. `open`: it does not, and answers still missing could make it hold. */
export type Holds = 'holds' | 'open' | 'does-not-hold'

/** One row of the dimension table. */
export interface DimensionOutcome {
  readonly dimension: DelphiDimension
  readonly label: string
  readonly holds: Holds
  /** Indicators met, by strength. */
  readonly met: StrengthCounts
  /** Items unknown, skipped or not asked. */
  readonly unanswered: number
  /** The clause of the rule that makes it positive, in words; undefined where none does. */
  readonly clause: string | undefined
  readonly words: string
}

/** What the rule of an instrument makes of the findings, with the rule in words. Never a label for the person. */
export type RuleOutcome =
  | { readonly kind: 'checklist'; readonly words: string }
  | {
      readonly kind: 'at-least'
      readonly holds: Holds
      readonly yes: number
      readonly cut: number
      /** Items unknown, skipped or not asked. */
      readonly unanswered: number
      readonly words: string
    }
  | {
      readonly kind: 'delphi'
      readonly dimensions: readonly DimensionOutcome[]
      readonly reading: DelphiReading
      /** Dimensions that missing answers could still turn; the reading may change with them. */
      readonly open: readonly DelphiDimension[]
      readonly words: string
    }

const met = ({ state }: ItemFinding) => state === 'met'
const strengths = (findings: readonly ItemFinding[]): Strength[] =>
  findings.flatMap(({ item }) => (item.strength === undefined ? [] : [item.strength]))

function countsInWords({ strong, medium, weak }: StrengthCounts): string {
  return `${strong} strong, ${medium} medium, ${weak} weak`
}

function judgeDimension(dimension: DelphiDimension, findings: readonly ItemFinding[]): DimensionOutcome {
  const own = findings.filter(({ item }) => item.dimension === dimension)
  const counts = countStrengths(strengths(own.filter(met)))
  const clause = delphiClause(counts)
  const possible = delphiClause(countStrengths(strengths(own.filter((each) => met(each) || mightBeMet(each)))))
  const label = delphiDimensions.labelOf(dimension)
  const row = { dimension, label, met: counts, unanswered: own.filter(mightBeMet).length, clause }
  const shown = `Met: ${countsInWords(counts)}.`
  if (clause !== undefined) return { ...row, holds: 'holds', words: `${shown} Positive: ${clause}.` }
  if (possible !== undefined) {
    return { ...row, holds: 'open', words: `${shown} Not positive so far; answers still missing could change this.` }
  }
  return { ...row, holds: 'does-not-hold', words: `${shown} Not positive on what was answered.` }
}

function judgeAtLeast(cut: number, findings: readonly ItemFinding[]): RuleOutcome {
  const yes = findings.filter(met).length
  const unanswered = findings.filter(mightBeMet).length
  const rule = `The published cut is ${cut} or more answered yes; ${yes} of ${findings.length} were.`
  const counted = { kind: 'at-least', yes, cut, unanswered } as const
  if (yes >= cut) return { ...counted, holds: 'holds', words: `${rule} The cut is reached.` }
  if (yes + unanswered >= cut) {
    const words = `${rule} The cut is not reached so far; ${unanswered} unanswered could change this.`
    return { ...counted, holds: 'open', words }
  }
  return { ...counted, holds: 'does-not-hold', words: `${rule} The cut is not reached.` }
}

/**
 * Applies the rule of an instrument to its findings.
 *
 * @param rule the rule, as the instrument gives it
 * @param findings one finding an item
 * @param actRecorded whether the record holds one of the five acts; read by the child lists alone
 * @returns the outcome and the rule in words
 */
export function judge(rule: InstrumentRule, findings: readonly ItemFinding[], actRecorded: boolean): RuleOutcome {
  if (rule.kind === 'at-least') return judgeAtLeast(rule.yes, findings)
  if (rule.kind === 'checklist') {
    const words =
      `An unweighted list: ${findings.filter(met).length} of ${findings.length} indicators are met. The list gives no ` +
      'score and no cut; each indicator is weighed with its evidence.'
    return { kind: 'checklist', words }
  }
  const dimensions = delphiDimensions.codes.map((dimension) => judgeDimension(dimension, findings))
  const having = (holds: Holds) => dimensions.filter((each) => each.holds === holds).map(({ dimension }) => dimension)
  const question = { positive: new Set(having('holds')), exploitation: rule.exploitation }
  const reading = rule.person === 'child' ? readChildDelphi(question, actRecorded) : readAdultDelphi(question)
  return { kind: 'delphi', dimensions, reading, open: having('open'), words: delphiRuleInWords }
}
