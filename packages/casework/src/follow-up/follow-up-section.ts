import { section } from '@clarion/journal'
import { clockRun } from '../clock-run.ts'
import { monthsAfter } from '../instants.ts'

/**
 * How a person is, at a follow-up, in one word of theirs; the last three say why there is no such word. A refusal is a
 * choice.
 */
export const followUpOutcomes = {
  thriving: 'Thriving',
  stable: 'Stable',
  vulnerable: 'Vulnerable',
  'at-risk': 'At risk',
  'in-crisis': 'In crisis',
  declined: 'Did not wish to speak this time',
  'not-reached': 'Not reached',
  'chose-to-end': 'Wishes no follow-up, or no more',
} as const

export type FollowUpOutcome = keyof typeof followUpOutcomes

/** Months after the start at which the person is asked, unless they choose otherwise: up to three years. */
export const defaultSchedule = [1, 3, 6, 12, 18, 24, 36] as const

export type FollowUpState = {
  readonly start: string | null
  readonly months: readonly number[]
  /** How many contacts there were when it was planned last: what was said before, an ending too, was about another plan. */
  readonly before?: number
  readonly contacts: readonly {
    readonly id: string
    readonly month: number
    readonly outcome: FollowUpOutcome
    readonly said: string
    readonly retrafficking: string
  }[]
}

export const followUpSection = section<FollowUpState>({
  name: 'follow-up',
  title: 'Follow-up: how the person is, up to three years on',
  initial: { start: null, months: [], contacts: [] },
  listing: ({ start, contacts }) => ({ start, last: contacts.at(-1)?.outcome ?? null }),
  facts: ({ contacts }) => ({
    followedUpOn: contacts.find(({ outcome }) => outcome !== 'not-reached')?.said.slice(0, 10) ?? null,
    followUps: contacts.length,
    followUpMonths: [...new Set(contacts.map(({ month }) => month))].sort((one, other) => one - other),
    lastOutcome: contacts.at(-1)?.outcome ?? null,
    retraffickingConcern: contacts.some(({ retrafficking }) => retrafficking === 'concern'),
  }),
  // The follow-up of a month is in time until the month is over; whoever wishes no more is asked no more.
  clocks: ({ start, months, contacts, before = 0 }) => {
    if (start === null) return []
    const since = contacts.slice(before)
    const ended = since.some(({ outcome }) => outcome === 'chose-to-end')
    return months.flatMap((month) => {
      const asked = since.find((contact) => contact.month >= month)
      if (ended && !asked) return []
      return [clockRun('follow-up-due', monthsAfter(start, month), asked?.said ?? null, monthsAfter(start, month + 1))]
    })
  },
})
