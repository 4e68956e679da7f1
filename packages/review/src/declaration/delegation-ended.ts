import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, partyField } from '../entry-fields/fields.ts'
import { declarationSection } from './declaration-section.ts'
import { onlyLead } from './rules.ts'

/** An organisation speaks for a State or group no more (a presidency rotates, a coordinator changes). What it said stays. */
export const delegationEnded = entryKind({
  kind: 'delegation.ended',
  section: declarationSection,
  verb: 'draft-declaration',
  title: 'Delegation ended',
  sentence: 'ended that an organisation speaks for a State or group',
  body: z.strictObject({
    organisation: identifierField.meta({ title: 'Organisation', widget: 'organisation' }),
    party: partyField.meta({ title: 'For which State or group' }),
  }),
  check: ({ delegations }, { body }, context) => {
    const known = delegations.some(
      ({ organisation, party }) => organisation === body.organisation && party === body.party,
    )
    return onlyLead(context) ?? (known ? undefined : problem('refers-to-nothing', { field: 'body.party' }))
  },
  fold: (state, { body }) => ({
    ...state,
    delegations: state.delegations.filter(
      ({ organisation, party }) => organisation !== body.organisation || party !== body.party,
    ),
  }),
})
