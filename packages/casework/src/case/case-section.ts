import { section } from '@clarion/journal'

/** Where a case stands. Status is of the case, never of the person. */
export type CaseState = {
  /** What people call the case: random, without initials, birth date or a count inside (GBVIMS, Primero practice). */
  readonly code: string
  readonly status: 'none' | 'open' | 'closed' | 'erased'
  /** The organisation that answers for the case. */
  readonly lead: string
  readonly openedBy: string
  readonly opened: string
  readonly closed: string | null
  readonly outcome: string | null
  /** The day until which a closed case is kept although its time has ended; null where nobody said so. */
  readonly keptUntil: string | null
  /** The reader that is the survivor. */
  readonly survivor: string | null
  /** A transfer that was asked for and not yet answered. */
  readonly transfer: { readonly to: string; readonly entry: string; readonly asked: string } | null
  /** The member of the lead who works on the case; null where nobody does yet. */
  readonly worker: string | null
  /** When it was given to somebody who has not taken it on yet, or was left without anybody, and by whom. */
  readonly assigned: { readonly at: string; readonly by: string } | null
  readonly source: string
}

export const caseSection = section<CaseState>({
  name: 'case',
  title: 'The case: its code, who leads it, whether it is open',
  initial: {
    code: '',
    status: 'none',
    lead: '',
    openedBy: '',
    opened: '',
    closed: null,
    outcome: null,
    keptUntil: null,
    survivor: null,
    transfer: null,
    worker: null,
    assigned: null,
    source: 'case-work',
  },
  listing: ({ code, status, lead, opened, worker }) => ({ code, status, lead, opened, worker }),
  marks: ({ worker }) => [`worker:${worker ?? 'nobody'}`],
  facts: ({ status, openedBy, opened, closed, source }) => ({
    status,
    responder: openedBy,
    opened: opened.slice(0, 10),
    quarter: quarterOf(opened),
    closed: closed?.slice(0, 10) ?? null,
    source,
  }),
})

/** @returns the calendar quarter of an instant, `2026-Q4` */
export function quarterOf(instant: string): string {
  const [year = '', month = ''] = instant.split('-')
  return month === '' ? '' : `${year}-Q${Math.ceil(Number(month) / 3)}`
}
