import { type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { choice, instantField, languageField, lineField, paragraphField } from '../words.ts'

/** How a consent is given, first or again: informed, in words that were understood, freely, until a date. */
export const consentTerms = {
  until: instantField.meta({ title: 'Until when' }),
  wording: lineField.meta({ title: 'Version of the words that were read', widget: 'consent-wording' }),
  language: languageField.meta({ title: 'Language it was explained in' }),
  how: choice({
    spoken: 'Spoken',
    signed: 'Signed',
    recorded: 'Recorded',
    'in-own-view': 'In the person’s own view',
  }).meta({ title: 'How the person agreed' }),
  capacity: choice({
    able: 'Yes',
    'able-with-support': 'Yes, with support',
    'not-able-now': 'Not at this moment',
  }).meta({
    title: 'Could the person decide freely at this moment?',
  }),
  guardian: sealed(lineField).optional().meta({ title: 'Guardian who decided with the child' }),
  remarks: sealed(paragraphField).optional().meta({ title: 'What the person said about it' }),
}

const terms = z.object(consentTerms)

/**
 * What must hold of every consent: a guardian decides with a child, never instead of one. Whether the child agreed is not
 * a field of the consent and is not checked here: a child's own "no" is recorded as `consent.declined` (NRM
 * Handbook; Convention on the Rights of the Child, article 12); a person who cannot decide freely now has not consented.
 */
export function checkTerms(
  { guardian, capacity, until }: z.infer<typeof terms>,
  subject: 'adult' | 'child',
  now: string,
): Problem | undefined {
  if (subject === 'child' && guardian === undefined) return problem('consent-needs-guardian')
  if (capacity === 'not-able-now') return problem('consent-not-freely-given')
  return until <= now ? problem('consent-ends-in-past') : undefined
}
