import { type CheckContext, entryKind, type NewEntry, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { choice, eachOnce, identifierField, instantField } from '../entry-fields/fields.ts'
import { speakerNamed } from './hearing-rules.ts'
import { atTheFloor, endings, type SpeakersState, speakersSection, withSpeaker } from './speakers-section.ts'

const speaker = identifierField.meta({ title: 'Speaker', widget: 'speaker' })
/** Left out while it happens; given when a hearing of the past is told. */
const at = instantField.optional().meta({ title: 'When', description: 'Left out: now.' })

/** The order in which the floor is to be given. */
export const speakersOrdered = entryKind({
  kind: 'speakers.ordered',
  section: speakersSection,
  verb: 'hold-hearing',
  title: 'List ordered',
  sentence: 'set the order of the speakers',
  body: z.strictObject({
    order: z
      .array(identifierField)
      .max(2000)
      .refine(eachOnce, 'each speaker stands once')
      .meta({ title: 'Speakers in their order', widget: 'hidden' }),
  }),
  check: (state, { body }, context) =>
    onlyLead(context) ??
    (body.order.every((id) => state.speakers.some((one) => one.id === id))
      ? undefined
      : problem('refers-to-nothing', { field: 'body.order' })),
  fold: (state, { body }) => ({ ...state, order: body.order }),
})

/** A speaker takes the floor. One at a time: whoever had it is heard to the end, or cut, before. */
export const floorGiven = entryKind({
  kind: 'floor.given',
  section: speakersSection,
  verb: 'hold-hearing',
  title: 'Floor given',
  sentence: 'gave a speaker the floor',
  body: z.strictObject({ speaker, at }),
  check: (state, entry, context) =>
    onlyLead(context) ?? closedFault(state) ?? spokenFault(state, entry, context) ?? busyFault(state),
  fold: (state, { body, said }) =>
    withSpeaker(state, body.speaker, (one) => ({
      ...one,
      turns: [...one.turns, { from: body.at ?? said, until: null, how: null }],
    })),
})

/** The floor is free again. */
export const floorEnded = entryKind({
  kind: 'floor.ended',
  section: speakersSection,
  verb: 'hold-hearing',
  title: 'Floor ended',
  sentence: 'ended a speaker’s turn',
  body: z.strictObject({ speaker, how: choice(endings).meta({ title: 'How' }), at }),
  check: (state, entry, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const now = atTheFloor(state)
    if (now?.id !== entry.body.speaker) return problem('not-in-this-state', { state: 'somebody else has the floor' })
    const from = now.turns.at(-1)?.from ?? ''
    return (entry.body.at ?? entry.said) < from
      ? problem('invalid-field', { field: 'body.at', reason: `is before ${from}, when the turn began` })
      : undefined
  },
  fold: (state, { body, said }) =>
    withSpeaker(state, body.speaker, (one) => ({
      ...one,
      turns: one.turns.map((turn) => (turn.until === null ? { ...turn, until: body.at ?? said, how: body.how } : turn)),
    })),
})

/** The gavel: whoever is still waiting was not heard, and that stays to be seen. */
export const listClosed = entryKind({
  kind: 'list.closed',
  section: speakersSection,
  verb: 'hold-hearing',
  title: 'Hearing ended',
  sentence: 'ended the hearing',
  body: z.strictObject({ at }),
  check: (state, _entry, context) => onlyLead(context) ?? closedFault(state) ?? busyFault(state),
  fold: (state, { body, said }) => ({ ...state, closed: body.at ?? said }),
})

function closedFault({ closed }: SpeakersState): Problem | undefined {
  return closed === null ? undefined : problem('not-in-this-state', { state: `ended at ${closed}` })
}

function busyFault(state: SpeakersState): Problem | undefined {
  return atTheFloor(state) ? problem('not-in-this-state', { state: 'somebody has the floor' }) : undefined
}

function spokenFault(
  state: SpeakersState,
  { body }: NewEntry<{ readonly speaker: string; readonly at?: string | undefined }>,
  { now }: CheckContext,
): Problem | undefined {
  if (!speakerNamed(state, body.speaker)) return problem('refers-to-nothing', { field: 'body.speaker' })
  return body.at !== undefined && body.at > now ? problem('time-in-future', { field: 'body.at' }) : undefined
}
