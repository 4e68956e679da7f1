import { codeList } from './code-list.ts'

/**
 * Where identification stands. Each status has a named decider, and services attach to the person, never to the
 * status.
 */
export const traffickingStatuses = codeList({
  name: 'trafficking-statuses',
  title: 'Trafficking status',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field vic_TraffickingStatus',
  provenance: 'verified',
  terms: [
    ['PossibleVictimOfTrafficking', 'Possible victim of trafficking'],
    ['ActualVictimOfTrafficking', 'Actual victim of trafficking'],
    ['NotAVictimOfTrafficking', 'Not a victim of trafficking'],
  ],
})

export type TraffickingStatus = (typeof traffickingStatuses.codes)[number]
