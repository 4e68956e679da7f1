import { section } from '@clarion/journal'
import type { Told } from '../declaration/text-section.ts'

/** What an actor says of itself. */
export const claims = {
  'not-begun': 'Not begun',
  'under-way': 'Under way',
  done: 'Done',
  'done-before': 'Done before it was promised',
  stopped: 'Will not be done',
} as const

/** What somebody finds who did not have to do it. */
export const findings = {
  worse: 'Worse than before',
  none: 'No progress found',
  some: 'Some progress found',
  achieved: 'Achieved',
  'cannot-tell': 'Cannot be told',
} as const

/** Something that can be looked up. */
export type Evidence = { readonly title: string; readonly address: string }

/** What both sorts have: whom it is about, which indicator and period, what was measured, on what it rests. */
export type Observation = Told & {
  readonly party: string
  readonly indicator: string | null
  readonly period: { readonly start: string; readonly end: string } | null
  readonly actual: number | null
  readonly evidence: readonly Evidence[]
  readonly words: string
  readonly withdrawn: boolean
}

/** An actor's report on itself. */
export type SelfReport = Observation & { readonly claim: keyof typeof claims; readonly doneOn: string | null }

/** An independent reading. */
export type Reading = Observation & { readonly finding: keyof typeof findings }

/** Reports and readings stand side by side and are never put together into one. */
export type ProgressState = { readonly reports: readonly SelfReport[]; readonly readings: readonly Reading[] }

export const progressSection = section<ProgressState>({
  name: 'progress',
  title: 'What was done: self-reports, and independent readings beside them',
  open: true,
  initial: { reports: [], readings: [] },
  listing: ({ reports, readings }) => ({ reports: reports.length, readings: readings.length }),
})
