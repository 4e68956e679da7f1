import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { canSpeakOf, withWord } from './mail-words.ts'
import { partiesField, versionField } from './transmission-fields.ts'
import { transmissionSection } from './transmission-section.ts'

/** Mail servers said that letters cannot be delivered. Of what they write only the status is kept: the rest names people. */
export const bounceRecorded = entryKind({
  kind: 'bounce.recorded',
  section: transmissionSection,
  verb: 'transmit-summary',
  title: 'Bounce recorded',
  sentence: 'recorded that a letter came back',
  body: z.strictObject({
    version: versionField.meta({ title: 'Which signed summary', widget: 'hidden' }),
    parties: partiesField.meta({ title: 'From which missions' }),
    status: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/, 'must be a status such as 5.1.1')
      .meta({ title: 'Status (RFC 3463)' }),
  }),
  check: (state, { body }, context) => canSpeakOf(state, body, context),
  fold: (state, { number, body }) => withWord(state, body, { what: 'bounced', number, status: body.status }),
})
