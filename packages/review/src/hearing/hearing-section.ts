import { section } from '@clarion/journal'
import type { Language } from '../language/language.ts'
import type { Constituency } from './constituencies.ts'

/** Who knows of the hearing before its summary is published: the office alone, or everyone in the programme. */
export const announcements = {
  office: 'The office that holds it',
  programme: 'Everyone who works in the programme',
} as const

/** A panel: who moderates it. It is spoken of as `panel-1`, `panel-2` ... */
export type Panel = { readonly title: string; readonly moderators: readonly string[] }

/** A hearing under its modalities. */
export type HearingState = {
  readonly title: string
  /** The day it is held, `2017-06-23`. */
  readonly day: string
  readonly place: string
  /** The resolution that asks for it, and the paragraph. */
  readonly mandate: string
  /** The language its summary is written in first. */
  readonly language: Language
  /** The office that holds it. */
  readonly lead: string
  readonly opened: string
  readonly announced: keyof typeof announcements
  readonly panels: readonly Panel[]
  readonly invited: readonly Constituency[]
  /** How long a speaker has where nothing else is said, in minutes. */
  readonly minutes: number
  /** Until when others in the programme may put speakers on the list; null while only the office does. */
  readonly registration: string | null
  /** Texts of other organisations that the office accepts as answers to it. */
  readonly answers?: readonly string[]
}

export const hearingSection = section<HearingState>({
  name: 'hearing',
  title: 'The hearing: modalities, panels, who is invited',
  initial: {
    title: '',
    day: '',
    place: '',
    mandate: '',
    language: 'en',
    lead: '',
    opened: '',
    announced: 'office',
    panels: [],
    invited: [],
    minutes: 3,
    registration: null,
  },
  listing: ({ title, day, language }) => ({ title, day, language }),
})

/** The parts of the day in which somebody may speak. */
export type PartOfDay = 'opening' | 'floor' | 'closing' | `panel-${number}`

/** @returns the parts of the day, in their order */
export function partsOfDay({ panels }: HearingState): PartOfDay[] {
  return ['opening', ...panels.map((_, at) => `panel-${at + 1}` as const), 'floor', 'closing']
}
