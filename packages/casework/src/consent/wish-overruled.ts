import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, organisationField, paragraphField } from '../words.ts'
import { sharingSection } from './sharing-section.ts'

/**
 * The person had asked that an organisation never be told, and something is shared with it all the same: because the
 * person wishes it now, because a court ordered it. Whoever does it says why. It stands between the person and the lead and
 * never in what the recipient reads: that somebody asked not to be shared with them is itself a danger.
 */
export const wishOverruled = entryKind({
  kind: 'wish.overruled',
  section: sharingSection,
  verb: 'record-consent',
  title: 'Shared although the person had asked not to',
  sentence: 'said why something is shared with someone whom the person had named as never',
  afterClosing: true,
  body: z.strictObject({
    recipient: organisationField.meta({ title: 'Who may see it' }),
    act: choice({ consent: 'A consent', referral: 'A referral', order: 'An order' }).meta({ title: 'By what' }),
    reason: sealed(paragraphField).meta({ title: 'Why, although the person had asked not to' }),
  }),
  fold: (state, { id, body, author, received }) => ({
    ...state,
    overruled: withItem(state.overruled ?? [], { id, ...body, by: author, at: received }),
  }),
})
