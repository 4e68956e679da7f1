import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { modalityFields } from './hearing-fields.ts'
import { type HearingState, hearingSection } from './hearing-section.ts'

const modalities = z.strictObject(modalityFields)

/** A hearing is opened under its modalities. Whoever opens it holds it. */
export const hearingOpened = entryKind({
  kind: 'hearing.opened',
  section: hearingSection,
  verb: 'hold-hearing',
  title: 'Hearing opened',
  sentence: 'opened a hearing',
  opens: true,
  body: modalities,
  fold: (state, { body, organisation, received }) => ({
    ...arranged(state, body),
    lead: organisation,
    opened: received,
  }),
})

/** Its modalities are set anew: a panel more, another day, the list open for longer. */
export const hearingArranged = entryKind({
  kind: 'hearing.arranged',
  section: hearingSection,
  verb: 'hold-hearing',
  title: 'Modalities changed',
  sentence: 'changed the modalities of the hearing',
  body: modalities,
  check: (_state, _entry, context) => onlyLead(context),
  fold: (state, { body }) => arranged(state, body),
})

function arranged(state: HearingState, body: z.infer<typeof modalities>): HearingState {
  const { place = '', mandate = '', registration = null, ...rest } = body
  return { ...state, ...rest, place, mandate, registration }
}
