import { section } from '@clarion/journal'
import type { StateGroup } from '../groups/state-group.ts'
import type { Language } from '../language/language.ts'

/** Who may read a draft: the delegations, or everyone in the programme, civil society among them. */
export const circulations = {
  delegations: 'The delegations that are named',
  programme: 'Everyone who works in the programme',
} as const

/** An organisation that speaks for a State or a group in these consultations. */
export type Delegation = { readonly organisation: string; readonly party: string }

/** What the consultations are on, who holds them, who takes part. */
export type DeclarationState = {
  readonly title: string
  readonly language: Language
  /** The organisation of those who hold the pen. */
  readonly lead: string
  readonly opened: string
  readonly circulation: keyof typeof circulations
  /** The hearing whose messages the draft answers to; null for none. */
  readonly hearing: string | null
  readonly delegations: readonly Delegation[]
  /** Lists of groups that were brought in, each edition. */
  readonly groups: readonly StateGroup[]
  /** When what was asked of the adopted text was opened to everyone; not there where it was not. */
  readonly shown?: string
}

export const declarationSection = section<DeclarationState>({
  name: 'declaration',
  title: 'Consultations: what on, who takes part',
  initial: {
    title: '',
    language: 'en',
    lead: '',
    opened: '',
    circulation: 'delegations',
    hearing: null,
    delegations: [],
    groups: [],
  },
  listing: ({ title, language }) => ({ title, language }),
})
