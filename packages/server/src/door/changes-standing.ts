import type { RegisteredKind } from '@clarion/journal'

/** What goes from the directory with an organisation that is withdrawn, and comes back with it. */
export const standingSections = ['members', 'services-offered'] as const

/** @returns whether a kind takes an organisation out of the programme, or brings it back */
export function changesStanding({ kind }: Pick<RegisteredKind, 'kind'>): boolean {
  return kind === 'organisation.withdrawn' || kind === 'organisation.restored'
}
