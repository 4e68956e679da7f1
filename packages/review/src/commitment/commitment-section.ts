import { currentValue, type Field, isDisputed, section } from '@clarion/journal'
import type { Language } from '../language/language.ts'
import type { Anchor } from '../text/anchor.ts'

/** Who must act: one State or group, every State, an entity of the United Nations, or another organisation. */
export const actorKinds = {
  party: 'A State or group',
  'all-states': 'All States',
  'un-entity': 'An entity of the United Nations',
  organisation: 'Another organisation',
} as const

/** Somebody who must act. Its organisation here, where it has one, reports for it. */
export type Actor = {
  readonly entry: string
  readonly kind: keyof typeof actorKinds
  readonly party: string | null
  readonly organisation: string | null
  readonly name: string
}

/** How a State stands to what was promised. Those that did not join stay in sight. */
export const standings = {
  reserves: 'Has a reservation on it',
  dissociates: 'Dissociated itself',
  'votes-against': 'Voted against',
  abstains: 'Abstained',
  joined: 'Joined later',
} as const

/** What was recorded of one State, and when. */
export type Standing = { readonly party: string; readonly standing: keyof typeof standings; readonly day: string }

/** What is measured: baseline, target, period, and later actual (the four words of the IATI standard). */
export type IndicatorTerms = {
  readonly title: string
  /** What is counted: "shelter places", "per cent of prosecutors". */
  readonly unit: string
  readonly better: 'more' | 'less'
  readonly baseline: { readonly value: number; readonly day: string; readonly source: string } | null
  readonly periods: readonly { readonly start: string; readonly end: string; readonly target: number }[]
}

/** An indicator. People who set it without having seen each other disagree, and that is seen. */
export type Indicator = { readonly id: string; readonly terms: Field<IndicatorTerms> }

/** A promise: the words of an adopted text, who must act, who does not stand behind it, how it is measured. */
export type CommitmentState = {
  readonly lead: string
  readonly opened: string
  /** The declaration's thread; null for a text that was adopted before it could be one. */
  readonly declaration: string | null
  readonly symbol: string
  readonly adopted: string
  readonly language: Language
  readonly paragraph: string
  readonly label: string
  /** The promise itself: a span of the adopted paragraph, with the checksum of its text. Null before it is cut. */
  readonly span: Anchor | null
  /** Earlier commitments that promised the same. */
  readonly repeats: readonly string[]
  readonly actors: readonly Actor[]
  readonly standings: readonly Standing[]
  readonly indicators: readonly Indicator[]
}

export const commitmentSection = section<CommitmentState>({
  name: 'commitment',
  title: 'What was promised, by whom, how it is measured',
  open: true,
  initial: {
    lead: '',
    opened: '',
    declaration: null,
    symbol: '',
    adopted: '',
    language: 'en',
    paragraph: '',
    label: '',
    span: null,
    repeats: [],
    actors: [],
    standings: [],
    indicators: [],
  },
  listing: ({ symbol, label, span, adopted }) => ({ symbol, label, words: span?.quote ?? '', adopted }),
  disputes: ({ indicators }) => indicators.flatMap(({ id, terms }) => (isDisputed(terms) ? [id] : [])),
})

/** @returns an indicator as it was set last */
export function termsOf({ indicators }: CommitmentState, id: string): IndicatorTerms | undefined {
  return currentValue(indicators.find((indicator) => indicator.id === id)?.terms)
}
