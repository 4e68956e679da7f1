import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { withItem } from '../items.ts'
import { choices, paragraphField } from '../words.ts'
import { shareableSections } from './shareable-sections.ts'
import { requestEnds, sharingSection } from './sharing-section.ts'

const { safeguard: _safeguard, notes: _notes, plan: _plan, ...emergencySections } = shareableSections

/**
 * A life is in danger and nobody can be asked: a member asks for named sections, for hours. It opens nothing yet; a
 * second person of the same organisation must confirm it.
 */
export const emergencyRequested = entryKind({
  kind: 'emergency.requested',
  section: sharingSection,
  verb: 'request-emergency',
  title: 'Emergency access asked for',
  sentence: 'asked for emergency access',
  uncovered: true,
  afterClosing: true,
  body: z.strictObject({
    reason: sealed(paragraphField).meta({ title: 'What is the danger, and why can nobody be asked?' }),
    sections: choices(emergencySections).min(1).meta({ title: 'Which parts', widget: 'sections' }),
    hours: z.int().min(1).max(72).meta({ title: 'For how many hours' }),
  }),
  check: (_state, _entry, { organisation, access }) =>
    organisation === access.lead
      ? problem('not-in-this-state', { state: 'your organisation leads the case' })
      : undefined,
  fold: (state, { id, body, author, organisation, received }) => ({
    ...state,
    asked: withItem(state.asked, {
      id,
      reader: organisation,
      sections: ['case', ...body.sections],
      hours: body.hours,
      by: author,
      asked: received,
      reason: body.reason,
    }),
  }),
  tasks: ({ asked }, { clocks }) =>
    asked.map((request) => ({
      key: `emergency-${request.id}`,
      title: 'emergency-to-confirm',
      due: hoursAfter(request.asked, clockHours(clocks, 'emergency-confirm')),
      organisation: request.reader,
      // Whoever asked waits; a second person is the one who must look.
      besides: request.by,
      verb: 'confirm-emergency',
      ends: requestEnds(request),
    })),
})
