import { type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { choice, instantField, languageField, lineField, paragraphField } from '../words.ts'

/** What a child who had said no says when it is asked again. */
export const childViews = {
  'agrees-now': 'The child agrees now',
  'still-no': 'The child still says no; the guardian decided against it in the child’s best interests',
} as const

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
  childView: choice(childViews).optional().meta({ title: 'What does the child say now?' }),
  askedAgain: sealed(paragraphField).optional().meta({
    title: 'Why it was asked again',
    description: 'What changed, or why it is in the best interests of the child.',
  }),
  remarks: sealed(paragraphField).optional().meta({ title: 'What the person said about it' }),
}

const terms = z.object(consentTerms)

/**
 * What must hold of every consent: a guardian decides with a child, never instead of one; a person who cannot decide
 * freely now has not consented. How a child's own "no" is heard stands in {@link checkHeard}.
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
