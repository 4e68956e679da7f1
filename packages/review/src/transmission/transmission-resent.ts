import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { wordsField } from '../entry-fields/fields.ts'
import { canSendTo, withWord } from './mail-words.ts'
import { partiesField, versionField } from './transmission-fields.ts'
import { transmissionSection } from './transmission-section.ts'

/** The letter goes once more: to a corrected address, to a mission listed late, where nobody knows whether it arrived. */
export const transmissionResent = entryKind({
  kind: 'transmission.resent',
  section: transmissionSection,
  verb: 'transmit-summary',
  title: 'Sent again',
  sentence: 'had the summary sent again',
  body: z.strictObject({
    version: versionField.meta({ title: 'Which signed summary', widget: 'hidden' }),
    parties: partiesField.meta({ title: 'To which missions' }),
    why: wordsField.meta({ title: 'Why' }),
  }),
  check: (state, { body }, context) => canSendTo(state, body, context),
  fold: (state, { number, body }) => withWord(state, body, { what: 'send', number, status: '' }),
})
