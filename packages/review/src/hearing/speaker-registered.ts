import { type CheckContext, entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { identifierField } from '../entry-fields/fields.ts'
import { constituencyField, nameField, partOfDayField } from './hearing-fields.ts'
import { hearingIn, partFault, speakerNamed } from './hearing-rules.ts'
import { speakersSection, withSpeaker } from './speakers-section.ts'

const speakerFields = {
  speaker: identifierField.meta({ title: 'Speaker', widget: 'hidden' }),
  name: nameField.meta({ title: 'Name, as it is to stand on the list' }),
  affiliation: nameField.optional().meta({ title: 'Organisation or State' }),
  constituency: constituencyField,
  onBehalfOf: nameField.optional().meta({ title: 'Also on behalf of' }),
  part: partOfDayField.meta({ title: 'When', widget: 'part-of-day' }),
  minutes: z.int().min(1).max(60).optional().meta({ title: 'Minutes, where other than for all' }),
}

/** Until the list is closed to others, whoever works in the programme puts speakers on it; the office always may. */
function mayRegister({ now, organisation, access, states }: CheckContext): Problem | undefined {
  if (organisation === access.lead) return undefined
  const { announced, registration } = hearingIn(states)
  // Of a hearing that is not announced nobody learns by asking.
  if (announced !== 'programme') return problem('not-found')
  return registration !== null && now < registration
    ? undefined
    : problem('not-in-this-state', { state: 'the list is open to others no more' })
}

/**
 * Somebody asks for the floor. A hearing is for the constituencies that have no seat in the official tools: whichever
 * organisation works in the programme may ask for its people while registration is open.
 */
export const speakerRegistered = entryKind({
  kind: 'speaker.registered',
  section: speakersSection,
  verb: 'register-speaker',
  title: 'Speaker registered',
  sentence: 'put a speaker on the list',
  // Who is called otherwise on the list today is not to be found under the name that stood there before.
  readWhereItStands: true,
  uncovered: true,
  body: z.strictObject(speakerFields),
  check: (state, { body }, context) => {
    const refused = mayRegister(context) ?? partFault(body.part, 'body.part', context)
    if (refused) return refused
    // What a speaker says by their link has their id for its author: it must not be anybody's who signs in.
    if (body.speaker === context.author) {
      return problem('invalid-field', { field: 'body.speaker', reason: 'is the id of a member' })
    }
    if (body.constituency === 'presiding' && context.organisation !== context.access.lead) return problem('only-lead')
    return state.speakers.some(({ id }) => id === body.speaker) ? problem('already-settled') : undefined
  },
  fold: (state, entry) => {
    const { speaker: id, affiliation = '', onBehalfOf = '', minutes = null, ...rest } = entry.body
    const speaker = { ...toldOf(entry), id, affiliation, onBehalfOf, minutes, ...rest, turns: [], withdrawn: null }
    return { ...state, speakers: [...state.speakers, speaker] }
  },
})

/** What the list says of a speaker is put right. */
export const speakerDescribed = entryKind({
  kind: 'speaker.described',
  section: speakersSection,
  verb: 'hold-hearing',
  title: 'Speaker described',
  sentence: 'changed what the list says of a speaker',
  readWhereItStands: true,
  body: z.strictObject(speakerFields),
  check: (state, { body }, context) =>
    onlyLead(context) ??
    partFault(body.part, 'body.part', context) ??
    (speakerNamed(state, body.speaker) ? undefined : problem('refers-to-nothing', { field: 'body.speaker' })),
  fold: (state, { body }) => {
    const { speaker: id, affiliation = '', onBehalfOf = '', minutes = null, ...rest } = body
    return withSpeaker(state, id, (speaker) => ({ ...speaker, affiliation, onBehalfOf, minutes, ...rest }))
  },
})

/** A speaker speaks no more: said by whoever put them on the list, or by the office. It stays that they had asked. */
export const speakerWithdrawn = entryKind({
  kind: 'speaker.withdrawn',
  section: speakersSection,
  verb: 'register-speaker',
  title: 'Speaker taken off the list',
  sentence: 'took a speaker off the list',
  uncovered: true,
  body: z.strictObject({ speaker: speakerFields.speaker }),
  check: (state, { body }, { organisation, access, states }) => {
    const isOffice = organisation === access.lead
    if (!isOffice && hearingIn(states).announced !== 'programme') return problem('not-found')
    const speaker = speakerNamed(state, body.speaker)
    if (!speaker) return problem('refers-to-nothing', { field: 'body.speaker' })
    if (!isOffice && speaker.organisation !== organisation) return problem('only-author-settles')
    return speaker.turns.length > 0 ? problem('not-in-this-state', { state: 'the speaker had the floor' }) : undefined
  },
  fold: (state, entry) => withSpeaker(state, entry.body.speaker, (one) => ({ ...one, withdrawn: toldOf(entry) })),
})
