import { type Grant, isLive, section } from '@clarion/journal'
import { clockRun } from '../clock-run.ts'
import { hoursAfter } from '../instants.ts'

/** How a consent for a child stands beside the child's own "no". */
export type AfterNo = {
  /** The entry with which the "no" was recorded. */
  readonly declined: string
  readonly view: 'agrees-now' | 'still-no'
  /** Sealed. */
  readonly reason: string
}

/** A grant as the ledger keeps it: with what it stands on. */
export type SharedGrant = Grant & {
  /** How a consent was given: in which words and language, how, whether freely, by whom for a child. */
  readonly consent?: {
    readonly wording: string
    readonly language: string
    readonly how: string
    readonly capacity: string
    readonly subject: 'adult' | 'child'
    /** Sealed. */
    readonly guardian?: string | undefined
    /** The child had said no to this before: to which question, what the child says now, and why it was asked again. */
    readonly afterNo?: AfterNo
  }
  /** On whose order; the reference is sealed. */
  readonly order?: { readonly authority: string; readonly reference: string }
  /** Who asked for an emergency and who confirmed it; the reason is sealed. */
  readonly emergency?: { readonly askedBy: string; readonly openedBy: string; readonly reason: string }
}

/** An emergency that was asked for and not yet confirmed. */
export type EmergencyRequest = {
  readonly id: string
  readonly reader: string
  readonly sections: readonly string[]
  readonly hours: number
  readonly by: string
  readonly asked: string
  readonly reason: string
}

/** Hours for which a request holds. One that is older is asked again: what was urgent yesterday is another question today. */
const requestHolds = 24

/** @returns the instant from which a request for emergency access can be confirmed no more */
export function requestEnds({ asked }: Pick<EmergencyRequest, 'asked'>): string {
  return hoursAfter(asked, requestHolds)
}

/** Everyone who was let in, on whatever basis, and what ended. Ended grants stay: the ledger forgets nothing. */
export type SharingState = {
  readonly grants: readonly SharedGrant[]
  readonly ended: readonly (SharedGrant & {
    readonly endedAt: string
    readonly endedBy: string
    readonly how: 'withdrawn' | 'closed' | 'renewed' | 'reviewed' | 'lifted' | 'fulfilled'
  })[]
  readonly asked: readonly EmergencyRequest[]
  /** Emergencies that were looked at afterwards; the words are sealed. */
  readonly reviews: readonly {
    readonly id: string
    readonly emergency: string
    readonly justified: boolean
    readonly by: string
    readonly at: string
    readonly words: string
  }[]
  /** What the person was asked and said no to; absent before the first time. */
  readonly declined?: readonly {
    readonly id: string
    readonly recipient: string
    readonly purpose: string
    readonly said: string
    /** Which parts; none, or absent in what was recorded before they could be named, for all of it. */
    readonly sections?: readonly string[]
  }[]
  /** Recipients whom the person had named as never, and why something was shared with them; absent before the first time. */
  readonly overruled?: readonly {
    readonly id: string
    readonly recipient: string
    readonly act: string
    /** Sealed. */
    readonly reason: string
    readonly by: string
    readonly at: string
  }[]
  /** The person has paused all sharing: no consent holds; orders and emergencies do. */
  readonly paused: boolean
  /** Who paused it; the person, or a member who wrote it down. */
  readonly pausedBy: string | null
  /** The day of the first consent, for the flow in numbers. */
  readonly firstConsent: string | null
}

export const sharingSection = section<SharingState>({
  name: 'sharing',
  title: 'Who may see what: consents, orders, emergencies',
  initial: { grants: [], ended: [], asked: [], reviews: [], paused: false, pausedBy: null, firstConsent: null },
  listing: ({ grants, paused }) => ({ sharedWith: new Set(grants.map(({ reader }) => reader)).size, paused }),
  facts: ({ firstConsent, grants, ended }) => ({
    consentOn: firstConsent,
    consents: [...grants, ...ended].filter(({ basis }) => basis === 'consent').length,
    withdrawals: ended.filter(({ how }) => how === 'withdrawn').length,
    orders: [...grants, ...ended].filter(({ basis }) => basis === 'order').length,
    emergencies: [...grants, ...ended].filter(({ basis }) => basis === 'emergency').length,
  }),
  clocks: ({ grants, ended, reviews }) => [
    ...[...grants, ...ended]
      .filter(({ basis }) => basis === 'emergency')
      .map(({ id, from }) => {
        const review = reviews.find(({ emergency }) => emergency === id)
        return clockRun('emergency-review', from, review?.at ?? null)
      }),
    // Whether somebody asked again before a consent ended. One that was withdrawn or closed asks for nothing more.
    ...grants.flatMap(({ basis, until }) =>
      basis === 'consent' && until !== null ? [clockRun('consent-ending', null, null, until)] : [],
    ),
    ...ended.flatMap(({ basis, until, how, endedAt }) =>
      basis === 'consent' && until !== null && how === 'renewed'
        ? [clockRun('consent-ending', null, endedAt, until)]
        : [],
    ),
  ],
})

/** @returns the state with one grant moved to the ended ones; unchanged when there is no such grant */
export function endGrant(
  state: SharingState,
  id: string,
  by: string,
  at: string,
  how: SharingState['ended'][number]['how'],
): SharingState {
  const grant = state.grants.find((candidate) => candidate.id === id)
  if (!grant) return state
  return {
    ...state,
    grants: state.grants.filter((candidate) => candidate.id !== id),
    ended: [...state.ended, { ...grant, endedAt: at, endedBy: by, how }],
  }
}

/** @returns whether a reader is let in now, on whatever basis, to a section */
export function isLetIn(grants: readonly Grant[], reader: string, section: string, now: string): boolean {
  return grants.some((grant) => grant.reader === reader && grant.sections.includes(section) && isLive(grant, now))
}
