import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, choices, organisationField, paragraphField } from '../words.ts'
import { consentPurposes, shareableSections } from './shareable-sections.ts'
import { sharingSection } from './sharing-section.ts'

/**
 * The person was asked and said no. It opens nothing and closes nothing: it is kept so that nobody asks again because they
 * did not know, and so that a "no" stands in the record as plainly as a "yes" (NRM Handbook, informed consent: the right to
 * refuse). No reason is asked for.
 */
export const consentDeclined = entryKind({
  kind: 'consent.declined',
  section: sharingSection,
  verb: 'record-consent',
  title: 'Consent declined',
  sentence: 'recorded that the person said no to sharing',
  body: z.strictObject({
    recipient: organisationField.meta({ title: 'Who would have seen it' }),
    purpose: choice(consentPurposes).meta({ title: 'What for' }),
    sections: choices(shareableSections)
      .optional()
      .meta({ title: 'Which parts', description: 'None: the person said no to all of it.', widget: 'sections' }),
    remarks: sealed(paragraphField).optional().meta({ title: 'What the person said about it' }),
  }),
  check: (_state, { body }, { access }) =>
    body.recipient === access.lead
      ? problem('not-in-this-state', { state: 'the recipient leads the case' })
      : undefined,
  fold: (state, { id, body: { recipient, purpose, sections = [] }, said }) => ({
    ...state,
    declined: withItem(state.declined ?? [], { id, recipient, purpose, said, sections }),
  }),
})
