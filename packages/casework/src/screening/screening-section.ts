import { section } from '@clarion/journal'
import type { AgeGroup } from '../code-lists/age-bands.ts'
import type { ScreeningAnswer } from '../instruments/screening-answer.ts'

/** One conversation with an instrument. What it means is computed from the instrument, never stored as a label. */
export type Screening = {
  readonly id: string
  readonly instrument: string
  readonly version: string
  readonly said: string
  readonly author: string
  readonly organisation: string
  /** The age at the act as it was noted in the conversation. */
  readonly ageAtAct?: AgeGroup | undefined
  /** To apply the instrument to; their notes are sealed. */
  readonly answers: readonly ScreeningAnswer[]
  readonly stopped: boolean
}

/** How one conversation began: whether it was safe, who could hear, in which language. What is absent was not asked. */
export type FirstContact = {
  readonly id: string
  readonly said: string
  readonly author: string
  readonly organisation: string
  readonly safe?: 'yes' | 'no' | 'not-sure' | undefined
  readonly company?: 'alone' | 'chosen' | 'other' | undefined
  readonly interpreter?: 'not-needed' | 'here' | 'missing' | undefined
  readonly language?: string | undefined
  readonly outcome: 'went-on' | 'come-back' | 'left-to-person'
  /** Sealed. */
  readonly sign?: string | undefined
  readonly again?: string | undefined
}

export type ScreeningState = {
  readonly screenings: readonly Screening[]
  /** Absent in cases that were told before first contacts were written down. */
  readonly firstContacts?: readonly FirstContact[]
}

export const screeningSection = section<ScreeningState>({
  name: 'screening',
  title: 'Screening: what was asked, what was answered, from whose words',
  initial: { screenings: [] },
  listing: ({ screenings }) => ({
    instruments: [...new Set(screenings.map(({ instrument }) => instrument))],
    last: screenings.at(-1)?.said ?? null,
  }),
  facts: ({ screenings }) => ({
    screenedOn: screenings[0]?.said.slice(0, 10) ?? null,
    instruments: [...new Set(screenings.map(({ instrument }) => instrument))].sort(),
  }),
})
