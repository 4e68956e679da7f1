import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { choice, identifierField, paragraphField } from '../words.ts'
import { endGrant, sharingSection } from './sharing-section.ts'

/** Reasons that say it should not have held. */
const wrong: readonly string[] = ['set-aside', 'mistake']

/**
 * An order holds no more: a court set it aside, it has been carried out, or it should never have been recorded. Access ends
 * with this entry and not at the order's date; what was read before cannot be unread, and the person sees both.
 */
export const orderEnded = entryKind({
  kind: 'order.ended',
  section: sharingSection,
  verb: 'record-order',
  title: 'Order ended',
  sentence: 'recorded that an order holds no more',
  afterClosing: true,
  body: z.strictObject({
    order: identifierField.meta({ title: 'Which order', widget: 'order' }),
    why: choice({
      'set-aside': 'It was set aside or changed',
      'carried-out': 'It was carried out',
      'given-up': 'The authority no longer needs it',
      mistake: 'It was recorded by mistake',
    }).meta({ title: 'Why' }),
    reference: sealed(paragraphField).optional().meta({ title: 'By which decision, and what was done about it' }),
  }),
  check: (state, { body }) => {
    const isOrder = ({ id, basis }: { readonly id: string; readonly basis: string }) =>
      id === body.order && basis === 'order'
    if (state.grants.some(isOrder)) return undefined
    return state.ended.some(isOrder) ? problem('already-settled') : problem('refers-to-nothing', { field: 'order' })
  },
  // What was carried out was a good order: until its date the case is kept for whoever may ask about it (case.erased).
  fold: (state, { body, author, received }) =>
    endGrant(state, body.order, author, received, wrong.includes(body.why) ? 'lifted' : 'fulfilled'),
})
