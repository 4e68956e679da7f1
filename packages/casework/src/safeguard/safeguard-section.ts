import { currentValue, type Field, isDisputed, section } from '@clarion/journal'
import { clockRun } from '../clock-run.ts'

export type ActStage =
  | 'known'
  | 'stopped'
  | 'arrested'
  | 'detained'
  | 'charged'
  | 'convicted'
  | 'fined'
  | 'removal'
  | 'discontinued'
  | 'lifted'

/** A human answer to whether the non-punishment rule applies; assessor and reasons are sealed. */
export type Assessment = {
  readonly id: string
  readonly assessor: string
  readonly model: 'compulsion' | 'causation'
  readonly answer: 'applies' | 'does-not-apply' | 'more-needed'
  readonly reasons: string
  readonly at: string
}

/** One act that a law forbids, done while or because the person was exploited. */
export type UnlawfulAct = {
  readonly id: string
  readonly act: string
  readonly subject: 'adult' | 'child' | 'unknown'
  readonly words: string
  readonly stage: Field<ActStage>
  /** Every stage it has come to, for the count: an arrest is counted also when it was lifted. */
  readonly reached: readonly ActStage[]
  /** The instant by which somebody outside decides: the end of custody, a hearing. */
  readonly deadline: string | null
  readonly recorded: string
  readonly assessments: readonly Assessment[]
}

export type SafeguardState = { readonly acts: readonly UnlawfulAct[] }

export const safeguardSection = section<SafeguardState>({
  name: 'safeguard',
  title: 'Acts under pressure, and whether the rule of non-punishment applies',
  initial: { acts: [] },
  listing: ({ acts }) => ({ unassessed: acts.filter(({ assessments }) => assessments.length === 0).length }),
  // What non-punishment is counted by: acts, stages reached, answers, penalties lifted. Never a score.
  facts: ({ acts }) => ({
    unlawfulActs: acts.length,
    actStages: [...new Set(acts.flatMap(({ reached }) => reached))].sort(),
    actsAssessed: acts.filter(({ assessments }) => assessments.length > 0).length,
    safeguardApplies: acts.filter(({ assessments }) => assessments.at(-1)?.answer === 'applies').length,
    penaltiesLifted: acts.filter(({ stage }) => currentValue(stage) === 'lifted').length,
  }),
  clocks: ({ acts }) =>
    acts.map(({ recorded, deadline, assessments }) => {
      const answered = assessments.find(({ answer }) => answer !== 'more-needed')
      return clockRun('safeguard-assessment', recorded, answered?.at ?? null, deadline)
    }),
  disputes: ({ acts }) => acts.flatMap(({ id, stage }) => (isDisputed(stage) ? [id] : [])),
})
