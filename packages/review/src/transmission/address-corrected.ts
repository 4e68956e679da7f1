import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { stateField } from '../entry-fields/fields.ts'
import { listed } from './recipients-listed.ts'
import { addressField } from './transmission-fields.ts'
import { recipientOf, transmissionSection } from './transmission-section.ts'

/** A mission has another address. What still waits goes there; what has gone goes there when somebody says so. */
export const addressCorrected = entryKind({
  kind: 'address.corrected',
  section: transmissionSection,
  verb: 'transmit-summary',
  title: 'Address corrected',
  sentence: 'corrected the address of a mission',
  body: z.strictObject({
    party: stateField.meta({ title: 'State or observer' }),
    address: addressField.meta({ title: 'Mail address' }),
  }),
  check: (state, { body }, context) =>
    onlyLead(context) ??
    (recipientOf(state, body.party) ? undefined : problem('refers-to-nothing', { field: 'body.party' })),
  fold: (state, { id, body }) => {
    const known = recipientOf(state, body.party)
    return known ? { ...state, recipients: listed(state.recipients, { ...known, address: body.address }, id) } : state
  },
})
