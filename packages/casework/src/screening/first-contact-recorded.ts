import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { startOf } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, dayField, languageField, lineField } from '../words.ts'
import { screeningSection } from './screening-section.ts'

/**
 * What is asked before anything else is: is it safe to talk, is nobody listening, is there a language in common (WHO 2003,
 * principles 1, 2 and 4; NRM Handbook, first contact). Nothing of it must be answered. A "no" is a reason to stop and to come
 * back, never a refusal of help, and says nothing of the person.
 */
export const firstContactRecorded = entryKind({
  kind: 'first-contact.recorded',
  section: screeningSection,
  verb: 'screen',
  title: 'First contact',
  sentence: 'wrote down how a conversation began',
  body: z.strictObject({
    safe: choice({ yes: 'Yes', no: 'No', 'not-sure': 'Not sure' })
      .optional()
      .meta({ title: 'Is it safe to talk now?' }),
    company: choice({
      alone: 'Nobody',
      chosen: 'Someone the person wants there',
      other: 'Someone who may be listening, or who answers for them',
    })
      .optional()
      .meta({ title: 'Who else can hear?' }),
    interpreter: choice({
      'not-needed': 'No',
      here: 'Yes, and one is here',
      missing: 'Yes, and none is here',
    })
      .optional()
      .meta({ title: 'Is an interpreter needed?' }),
    language: languageField.optional().meta({ title: 'Which language' }),
    outcome: choice({
      'went-on': 'We went on',
      'come-back': 'We stopped, and come back',
      'left-to-person': 'We stopped; the person comes when they want to',
    })
      .default('went-on')
      .meta({ title: 'What followed' }),
    sign: sealed(lineField).optional().meta({
      title: 'The sign that was agreed',
      description: 'A word or a gesture that says “stop” or “come back later”, and that nobody else would notice.',
    }),
    again: dayField.optional().meta({ title: 'Come back on' }),
  }),
  fold: (state, { id, said, author, organisation, body }) => ({
    ...state,
    firstContacts: withItem(state.firstContacts ?? [], { id, said, author, organisation, ...body }),
  }),
  tasks: ({ firstContacts = [], screenings }, { lead }) => {
    const last = firstContacts.at(-1)
    if (last?.outcome !== 'come-back' || last.again === undefined) return []
    // Whoever talked with the person since has come back.
    if (screenings.some(({ said }) => said > last.said)) return []
    const due = startOf(last.again)
    return [{ key: 'first-contact', title: 'first-contact-again', due, organisation: lead, verb: 'screen' }]
  },
})
