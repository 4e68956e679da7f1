import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { identifierField } from '../entry-fields/fields.ts'
import { hearingSection } from './hearing-section.ts'

const body = z.strictObject({ declaration: identifierField.meta({ title: 'The text', widget: 'hidden' }) })

/**
 * The office that held a hearing accepts that a text of another organisation answers to it. Whoever holds consultations may say that
 * their text does; before the world it stands under the hearing's name only when both say so.
 */
export const answerAccepted = entryKind({
  kind: 'answer.accepted',
  section: hearingSection,
  verb: 'hold-hearing',
  title: 'Text accepted as an answer to the hearing',
  sentence: 'accepted that a text answers to the hearing',
  body,
  check: ({ answers = [] }, { body: { declaration } }, context) =>
    onlyLead(context) ?? (answers.includes(declaration) ? problem('already-settled') : undefined),
  fold: (state, { body: { declaration } }) => ({
    ...state,
    answers: [...(state.answers ?? []).filter((one) => one !== declaration), declaration],
  }),
})

/** The same is taken back: the text is no longer shown under the hearing's name. */
export const answerUnaccepted = entryKind({
  kind: 'answer.unaccepted',
  section: hearingSection,
  verb: 'hold-hearing',
  title: 'Text no longer accepted as an answer to the hearing',
  sentence: 'took back that a text answers to the hearing',
  body,
  check: ({ answers = [] }, { body: { declaration } }, context) =>
    onlyLead(context) ?? (answers.includes(declaration) ? undefined : problem('already-settled')),
  fold: (state, { body: { declaration } }) => ({
    ...state,
    answers: (state.answers ?? []).filter((one) => one !== declaration),
  }),
})
