import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { identifierField } from '../words.ts'
import { checkHeard, heard } from './child-heard.ts'
import { checkTerms, consentTerms } from './consent-terms.ts'
import { endGrant, type SharedGrant, sharingSection } from './sharing-section.ts'

/**
 * The person agreed again: the same recipient, purpose and sections, a new date. More than that is a new consent, because
 * it is a new question.
 */
export const consentRenewed = entryKind({
  kind: 'consent.renewed',
  section: sharingSection,
  verb: 'record-consent',
  title: 'Consent renewed',
  sentence: 'recorded that the person agreed again',
  body: z.strictObject({
    consent: identifierField.meta({ title: 'Which consent', widget: 'consent' }),
    ...consentTerms,
  }),
  check: (state, { body }, { now }) => {
    const grant = state.grants.find(({ id, basis }) => id === body.consent && basis === 'consent')
    if (!grant) return problem('consent-not-found')
    const subject = grant.consent?.subject ?? 'adult'
    return checkTerms(body, subject, now) ?? checkHeard(state, questionOf(grant), subject, body)
  },
  fold: (state, { id, body, author, received }) => {
    const before = state.grants.find((grant) => grant.id === body.consent)
    if (!before) return state
    const ended = endGrant(state, before.id, author, received, 'renewed')
    const consent = {
      wording: body.wording,
      language: body.language,
      how: body.how,
      capacity: body.capacity,
      subject: before.consent?.subject ?? ('adult' as const),
      ...(body.guardian === undefined ? {} : { guardian: body.guardian }),
      ...heard(state, questionOf(before), before.consent?.subject ?? 'adult', body),
    }
    return { ...ended, grants: [...ended.grants, { ...before, id, from: received, until: body.until, consent }] }
  },
})

function questionOf({ reader, purpose, sections }: SharedGrant) {
  return { recipient: reader, purpose, sections }
}
