import { entryKind, everyone, problem } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { findItem, withItem } from '../items.ts'
import { identifierField } from '../words.ts'
import { requestEnds, sharingSection } from './sharing-section.ts'

/**
 * A second person confirms an emergency. Access begins with this entry and ends by itself; the person sees it, and it is
 * reviewed afterwards by someone outside (break-glass with two-person review).
 */
export const emergencyOpened = entryKind({
  kind: 'emergency.opened',
  section: sharingSection,
  verb: 'confirm-emergency',
  title: 'Emergency access opened',
  sentence: 'confirmed the emergency and opened access',
  uncovered: true,
  afterClosing: true,
  body: z.strictObject({ request: identifierField.meta({ title: 'Which request', widget: 'emergency' }) }),
  check: (state, { body }, { author, organisation, now }) => {
    const request = findItem(state.asked, body.request)
    // Another organisation's request is answered as if there were none: it may not know of it.
    if (request?.reader !== organisation) return problem('refers-to-nothing', { field: 'request' })
    if (request.by === author) return problem('second-person-needed')
    return now < requestEnds(request)
      ? undefined
      : problem('not-in-this-state', { state: 'the request is more than a day old' })
  },
  fold: (state, { body, author, received }) => {
    const request = findItem(state.asked, body.request)
    if (!request) return state
    return {
      ...state,
      asked: state.asked.filter(({ id }) => id !== request.id),
      grants: withItem(state.grants, {
        id: request.id,
        reader: request.reader,
        sections: request.sections,
        basis: 'emergency' as const,
        purpose: 'danger-to-life',
        from: received,
        until: hoursAfter(received, request.hours),
        emergency: { askedBy: request.by, openedBy: author, reason: request.reason },
      }),
    }
  },
  tasks: ({ grants, reviews }, { clocks }) =>
    grants.flatMap(({ id, basis, from }) => {
      if (basis !== 'emergency' || reviews.some(({ emergency }) => emergency === id)) return []
      const due = hoursAfter(from, clockHours(clocks, 'emergency-review'))
      // Whoever in the programme has the verb: a case does not know which organisation coordinates.
      const organisation = everyone
      return [{ key: `review-${id}`, title: 'emergency-to-review', due, organisation, verb: 'review-emergency' }]
    }),
})
