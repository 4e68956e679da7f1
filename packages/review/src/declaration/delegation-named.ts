import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, partyField } from '../entry-fields/fields.ts'
import { declarationSection } from './declaration-section.ts'
import { onlyLead } from './rules.ts'

/** An organisation is named as speaking for a State or a group. From then on it reads the text and speaks in it. */
export const delegationNamed = entryKind({
  kind: 'delegation.named',
  section: declarationSection,
  verb: 'draft-declaration',
  title: 'Delegation named',
  sentence: 'named a delegation',
  body: z.strictObject({
    organisation: identifierField.meta({ title: 'Organisation', widget: 'organisation' }),
    party: partyField.meta({ title: 'For which State or group' }),
  }),
  check: ({ delegations }, { body }, context) => {
    const known = delegations.some(
      ({ organisation, party }) => organisation === body.organisation && party === body.party,
    )
    return onlyLead(context) ?? (known ? problem('already-settled') : undefined)
  },
  fold: (state, { body }) => ({
    ...state,
    delegations: [
      ...state.delegations.filter(
        ({ organisation, party }) => organisation !== body.organisation || party !== body.party,
      ),
      { organisation: body.organisation, party: body.party },
    ],
  }),
})
