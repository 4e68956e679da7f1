import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, paragraphField } from '../words.ts'
import { endGrant, sharingSection } from './sharing-section.ts'

/** The person takes a consent back. It bites with this entry: the reply to it is sent after access has ended. */
export const consentWithdrawn = entryKind({
  kind: 'consent.withdrawn',
  section: sharingSection,
  verb: 'withdraw-consent',
  title: 'Consent withdrawn',
  sentence: 'took back a consent',
  afterClosing: true,
  body: z.strictObject({
    consent: identifierField.meta({ title: 'Which consent', widget: 'consent' }),
    reason: sealed(paragraphField).optional().meta({ title: 'The reason, if the person wishes to say one' }),
  }),
  check: (state, { body }) =>
    state.grants.some((grant) => grant.id === body.consent && grant.basis === 'consent')
      ? undefined
      : problem('consent-not-found'),
  fold: (state, { body, author, received }) => endGrant(state, body.consent, author, received, 'withdrawn'),
})
