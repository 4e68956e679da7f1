import type { EntryKind } from '@clarion/journal'
import {
  type DraftingState,
  draftingSection,
  type HearingState,
  hearingSection,
  hearingVocabulary,
  type RecordState,
  recordSection,
  type SpeakersState,
  type SummaryState,
  speakersSection,
  summarySection,
  withModerators,
} from '@clarion/review'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Me } from '../api/answers.ts'
import { useMe } from '../app/me.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'

/** A hearing as this reader may see it: a section that they may not see is undefined. */
export type Hearing = {
  readonly outline: CaseOutline
  readonly hearing: HearingState
  /** With a mark on whoever is on the list for the panel that they moderate. */
  readonly speakers: SpeakersState
  readonly record: RecordState | undefined
  readonly drafting: DraftingState | undefined
  readonly summary: SummaryState | undefined
  /** The version of each section, for what is said next. */
  readonly versions: Readonly<Record<string, number>>
  /** Whether the reader's organisation holds it. */
  readonly leads: boolean
  readonly me: Me
}

const names = [hearingSection, speakersSection, recordSection, draftingSection, summarySection].map(({ name }) => name)

/** @returns the hearing; undefined while it is being fetched, and what went wrong */
export function useHearing(outline: CaseOutline): { readonly data: Hearing | undefined; readonly error: unknown } {
  const me = useMe()
  const there = names.filter((name) => outline.sections.some(({ key }) => key === name))
  const answers = useQueries({ queries: there.map((name) => sectionQuery(outline.thread, name)) })
  const error = answers.find((answer) => answer.error)?.error
  const found = new Map(answers.map(({ data }, at) => [there[at], data]))
  // Each section's state is what its own folds made (packages/review/src/hearing).
  const state = <State>(name: string) => found.get(name)?.state as State | undefined
  const hearing = state<HearingState>('hearing') ?? hearingSection.initial
  const list = state<SpeakersState>('speakers') ?? speakersSection.initial
  const speakers = useMemo(() => withModerators(hearing, list), [hearing, list])
  if (answers.some(({ data }) => data === undefined)) return { data: undefined, error }
  const data = {
    outline,
    hearing,
    speakers,
    record: state<RecordState>('record'),
    drafting: state<DraftingState>('drafting'),
    summary: state<SummaryState>('summary'),
    versions: Object.fromEntries(there.map((name) => [name, found.get(name)?.version ?? 0])),
    leads: outline.lead.id === me.organisation.id,
    me,
  }
  return { data, error }
}

/** @returns a kind of entry of a hearing */
export function hearingKind(name: string): EntryKind {
  const kind = hearingVocabulary.kinds.find((one) => one.kind === name)
  if (!kind) throw new TypeError(`a hearing has no ${name}`)
  return kind
}

/** @returns whether the member may say it: the role has the verb, and the office leads */
export function mayDo({ me, leads }: Hearing, verb: string): boolean {
  return leads && me.verbs.includes(verb)
}
