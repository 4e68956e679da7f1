import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { endGrant, type SharingState, sharingSection } from './sharing-section.ts'

/**
 * All consents end, because the work they were given for does. It is said with the closing of a case and before it, so
 * that what others may see does not live on (IOM principles 2 and 9: a purpose, and no longer than it needs), and so that
 * nothing comes back by itself when the case is opened again: the person is asked anew. A court's order and a danger to
 * life do not depend on it; they end by their own rules.
 */
export const sharingEnded = entryKind({
  kind: 'sharing.ended',
  section: sharingSection,
  verb: 'close-case',
  title: 'All consents ended',
  sentence: 'ended all consents',
  afterClosing: true,
  body: z.strictObject({}),
  check: (state, _entry, { organisation, access }) => {
    if (organisation !== access.lead) return problem('only-lead')
    return consentsIn(state).length > 0 ? undefined : problem('already-settled')
  },
  fold: (state, { author, received }) =>
    consentsIn(state).reduce((left, { id }) => endGrant(left, id, author, received, 'closed'), state),
})

/** @returns the consents that were given and not ended by anybody; some may be over by their time */
export function consentsIn({ grants }: SharingState): SharingState['grants'] {
  return grants.filter(({ basis }) => basis === 'consent')
}
