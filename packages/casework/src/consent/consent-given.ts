import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter, laterOf } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, choices, organisationField } from '../words.ts'
import { checkHeard, heard } from './child-heard.ts'
import { checkTerms, consentTerms } from './consent-terms.ts'
import { consentPurposes, enforcementPurposes, keptFromEnforcement, shareableSections } from './shareable-sections.ts'
import { sharingSection } from './sharing-section.ts'

/**
 * The survivor agreed that one organisation may see named sections, for one purpose, until a date. This is the access
 * control itself, not a note about it (IOM Data Protection Principles 4 and 5; NRM Handbook, informed consent).
 */
export const consentGiven = entryKind({
  kind: 'consent.given',
  section: sharingSection,
  verb: 'record-consent',
  title: 'Consent given',
  sentence: 'recorded the person’s consent',
  body: z.strictObject({
    recipient: organisationField.meta({ title: 'Who may see it' }),
    purpose: choice(consentPurposes).meta({ title: 'What for' }),
    sections: choices(shareableSections).min(1).meta({ title: 'Which parts', widget: 'sections' }),
    subject: choice({ adult: 'An adult', child: 'A child' })
      .default('adult')
      .meta({ title: 'Is the person an adult or a child?' }),
    ...consentTerms,
  }),
  check: (state, { body }, { now, access }) => {
    const wrong = checkTerms(body, body.subject, now) ?? checkHeard(state, body, body.subject, body)
    if (wrong) return wrong
    if (body.recipient === access.lead) {
      return problem('not-in-this-state', { state: 'the recipient leads the case' })
    }
    const kept = enforcementPurposes.includes(body.purpose)
      ? body.sections.find((section) => keptFromEnforcement.includes(section))
      : undefined
    return kept === undefined ? undefined : problem('kept-from-enforcement', { section: kept })
  },
  fold: (state, { id, body, received }) => ({
    ...state,
    firstConsent: state.firstConsent ?? received.slice(0, 10),
    grants: withItem(state.grants, {
      id,
      reader: body.recipient,
      // Whoever may see a part may see that there is a case, and the referral sent to them.
      sections: ['case', 'referral', ...body.sections],
      basis: 'consent' as const,
      purpose: body.purpose,
      from: received,
      until: body.until,
      consent: {
        wording: body.wording,
        language: body.language,
        how: body.how,
        capacity: body.capacity,
        subject: body.subject,
        ...(body.guardian === undefined ? {} : { guardian: body.guardian }),
        ...heard(state, body, body.subject, body),
      },
    }),
  }),
  tasks: ({ grants }, { lead, clocks }) =>
    grants.flatMap(({ id, basis, reader, from, until }) => {
      // Whoever leads the case by now needs no consent to see it.
      if (basis !== 'consent' || until === null || reader === lead) return []
      // Asked again in good time; a consent shorter than that time, at once.
      const due = laterOf(from, hoursAfter(until, -clockHours(clocks, 'consent-ending')))
      const task = { key: `consent-${id}`, title: 'consent-ending', due, organisation: lead, verb: 'record-consent' }
      return [{ ...task, ends: until }]
    }),
})
