import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, choices, instantField, lineField, organisationField } from '../words.ts'
import { shareableSections } from './shareable-sections.ts'
import { sharingSection } from './sharing-section.ts'

const { safeguard: _, ...orderableSections } = shareableSections

/**
 * A court or another authority with the power ordered that an organisation sees named sections. It opens those and no
 * more, until its date; the person sees that it was so.
 */
export const orderRecorded = entryKind({
  kind: 'order.recorded',
  section: sharingSection,
  verb: 'record-order',
  title: 'Order recorded',
  sentence: 'recorded an order',
  // A court asks for the file of a closed case as well.
  afterClosing: true,
  body: z.strictObject({
    authority: choice({
      court: 'Court',
      prosecution: 'Prosecution, by law',
      'child-protection': 'Child protection authority',
      other: 'Other authority, by law',
    }).meta({ title: 'Who ordered it' }),
    reference: sealed(lineField).meta({ title: 'Its number and date' }),
    recipient: organisationField.meta({ title: 'Who may see it' }),
    sections: choices(orderableSections).min(1).meta({ title: 'Which parts, and no others', widget: 'sections' }),
    until: instantField.meta({ title: 'Until when' }),
  }),
  check: (_state, { body }, { now, access }) => {
    if (body.until <= now) return problem('consent-ends-in-past')
    return body.recipient === access.lead
      ? problem('not-in-this-state', { state: 'the recipient leads the case' })
      : undefined
  },
  fold: (state, { id, body, received }) => ({
    ...state,
    grants: withItem(state.grants, {
      id,
      reader: body.recipient,
      sections: ['case', ...body.sections],
      basis: 'order' as const,
      purpose: body.authority,
      from: received,
      until: body.until,
      order: { authority: body.authority, reference: body.reference },
    }),
  }),
})
