import { section } from '@clarion/journal'

/** Why a case is flagged: codes for lists, so that nothing of the case has to stand in one. */
export const flagReasons = {
  deadline: 'A date that must not be missed',
  'look-again': 'To be looked at again',
  question: 'A question to the team',
  missing: 'Something is missing',
  safety: 'A worry about safety',
  other: 'Other',
} as const

export type FlagReason = keyof typeof flagReasons

/** One flag; what was written with it is sealed. */
export type Flag = {
  readonly id: string
  readonly about: FlagReason
  readonly words: string | null
  /** The day on which somebody should look; null for a flag that stands until it is taken down. */
  readonly day: string | null
  readonly status: 'raised' | 'settled'
  /** What was done, once it was taken down. */
  readonly done: string | null
  readonly organisation: string
}

export type FlagsState = { readonly flags: readonly Flag[] }

/**
 * What the team of the lead wants to keep in sight. Nobody's consent, order or emergency can name it: what it is about
 * stands in the section that is shared, or is not.
 */
export const flagsSection = section<FlagsState>({
  name: 'flags',
  title: 'Flags: what the team keeps in sight',
  initial: { flags: [] },
  listing: (state) => ({ raised: [...raisedReasons(state)] }),
  marks: (state) => {
    const reasons = raisedReasons(state)
    return reasons.length === 0 ? [] : ['flag:any', ...reasons.map((about) => `flag:${about}`)]
  },
})

/** @returns why a case is flagged now, each reason once, in the order of the list */
function raisedReasons({ flags }: FlagsState): readonly FlagReason[] {
  const raised = new Set(flags.flatMap(({ about, status }) => (status === 'raised' ? [about] : [])))
  return [...raised].sort()
}
