import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { choice, identifierField, lineField, partyField } from '../entry-fields/fields.ts'
import { actorKinds, commitmentSection } from './commitment-section.ts'

/** Who must act is named. Where the actor has an organisation here, that reports for it and cannot judge it. */
export const actorNamed = entryKind({
  kind: 'actor.named',
  section: commitmentSection,
  verb: 'cut-commitment',
  title: 'Who must act',
  sentence: 'named who must act',
  body: z.strictObject({
    kind: choice(actorKinds).meta({ title: 'What sort of actor' }),
    party: partyField.optional().meta({ title: 'Which State or group' }),
    organisation: identifierField.optional().meta({ title: 'Its organisation here', widget: 'organisation' }),
    name: lineField.meta({ title: 'As the text names it' }),
  }),
  check: (_state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    return (body.kind === 'party') === (body.party !== undefined)
      ? undefined
      : problem('invalid-field', { field: 'body.party', reason: 'goes with a State or group and with nothing else' })
  },
  fold: (state, { id, body }) => {
    const { kind, party = null, organisation = null, name } = body
    return { ...state, actors: [...state.actors, { entry: id, kind, party, organisation, name }] }
  },
})
