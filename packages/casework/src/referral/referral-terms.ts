import { sealed } from '@clarion/journal'
import { serviceLines } from '../code-lists/service-lines.ts'
import { choice, identifierField, oneOf, organisationField, paragraphField } from '../words.ts'

/** What a referral asks for, and of whom. */
export const referralTerms = {
  receiver: organisationField.meta({ title: 'To which organisation' }),
  service: identifierField.optional().meta({ title: 'Which of its services', widget: 'service' }),
  line: oneOf(serviceLines).meta({ title: 'What for' }),
  urgency: choice({ urgent: 'Urgent', soon: 'Soon', planned: 'Planned' }).meta({ title: 'How urgent' }),
  message: sealed(paragraphField).optional().meta({
    title: 'What they need to know',
    description: 'No more than they need to answer.',
    widget: 'referral-text',
  }),
}
