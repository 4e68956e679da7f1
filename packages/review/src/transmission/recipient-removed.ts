import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { stateField } from '../entry-fields/fields.ts'
import { recipientOf, transmissionSection } from './transmission-section.ts'

/** A mission was listed by mistake, or is no more. What was sent to it stays said; what still waits does not go. */
export const recipientRemoved = entryKind({
  kind: 'recipient.removed',
  section: transmissionSection,
  verb: 'transmit-summary',
  title: 'Mission removed',
  sentence: 'removed a mission from the list',
  body: z.strictObject({ party: stateField.meta({ title: 'State or observer' }) }),
  check: (state, { body }, context) =>
    onlyLead(context) ??
    (recipientOf(state, body.party) ? undefined : problem('refers-to-nothing', { field: 'body.party' })),
  fold: (state, { body }) => ({ ...state, recipients: state.recipients.filter(({ party }) => party !== body.party) }),
})
