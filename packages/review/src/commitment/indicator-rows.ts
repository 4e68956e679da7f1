import { type CommitmentState, type IndicatorTerms, termsOf } from './commitment-section.ts'
import type { Observation, ProgressState } from './progress-section.ts'

/** A value somebody gave, and how much of the way from baseline to target it is. */
export type Actual = {
  readonly value: number
  /** 0 at the baseline, 1 at the target, below 0 where it got worse; null where there is no baseline or no way to go. */
  readonly share: number | null
  readonly organisation: string
  readonly entry: string
}

/** A line of the table: one indicator, one period, one State; the actor's own value and those of readers apart. */
export type IndicatorRow = {
  readonly indicator: string
  readonly party: string
  readonly period: IndicatorTerms['periods'][number]
  readonly baseline: IndicatorTerms['baseline']
  readonly self: Actual | null
  readonly readings: readonly Actual[]
}

/**
 * The table of an indicator. Every period has a line for each who must act or was measured, also where nobody gave a value:
 * an empty cell is an answer. Of several values of one organisation the last counts; values of different ones are not
 * averaged.
 */
export function indicatorRows(commitment: CommitmentState, progress: ProgressState, indicator: string): IndicatorRow[] {
  const terms = termsOf(commitment, indicator)
  if (!terms) return []
  const all = [...progress.reports, ...progress.readings].filter((one) => one.indicator === indicator && !one.withdrawn)
  const named = commitment.actors.flatMap(({ party }) => (party === null ? [] : [party]))
  const parties = [...new Set([...named, ...all.map(({ party }) => party)])].sort()
  return parties.flatMap((party) =>
    terms.periods.map((period) => {
      const given = (list: readonly Observation[]): Actual[] => {
        const those = list.filter(
          (one) =>
            one.party === party &&
            !one.withdrawn &&
            one.indicator === indicator &&
            one.actual !== null &&
            one.period?.start === period.start &&
            one.period.end === period.end,
        )
        const last = those.filter(
          (one, at) => !those.slice(at + 1).some(({ organisation }) => organisation === one.organisation),
        )
        return last.map(({ actual, organisation, entry }) => {
          const value = actual ?? 0
          return { value, share: shareOfWay(terms.baseline?.value ?? null, period.target, value), organisation, entry }
        })
      }
      return {
        indicator,
        party,
        period,
        baseline: terms.baseline,
        self: given(progress.reports).at(-1) ?? null,
        readings: given(progress.readings),
      }
    }),
  )
}

/**
 * How much of the way from a baseline to a target is done: (actual - baseline) / (target - baseline). The same for what should
 * rise and what should fall. May be below 0 and above 1; it is not cut off.
 *
 * @returns null without a baseline, or where the target is the baseline
 */
export function shareOfWay(baseline: number | null, target: number, actual: number): number | null {
  return baseline === null || target === baseline ? null : (actual - baseline) / (target - baseline)
}
