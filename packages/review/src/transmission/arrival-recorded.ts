import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { choice } from '../entry-fields/fields.ts'
import { canSpeakOf, withWord } from './mail-words.ts'
import { partiesField, versionField } from './transmission-fields.ts'
import { transmissionSection } from './transmission-section.ts'

/** How somebody knows that a letter arrived. */
export const arrivalProofs = {
  'mail-log': 'The log of our mail server has it',
  mission: 'The mission said so',
  hand: 'It was handed over in person',
} as const

/** A letter arrived, as a person knows who looked or handed it over. It ends an uncertainty and sends nothing. */
export const arrivalRecorded = entryKind({
  kind: 'arrival.recorded',
  section: transmissionSection,
  verb: 'transmit-summary',
  title: 'Arrival recorded',
  sentence: 'recorded that a letter arrived',
  body: z.strictObject({
    version: versionField.meta({ title: 'Which signed summary', widget: 'hidden' }),
    parties: partiesField.meta({ title: 'At which missions' }),
    proof: choice(arrivalProofs).meta({ title: 'How it is known' }),
  }),
  check: (state, { body }, context) => canSpeakOf(state, body, context),
  fold: (state, { number, body }) => withWord(state, body, { what: 'arrived', number, status: body.proof }),
})
