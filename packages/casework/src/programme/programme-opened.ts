import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { setFields } from '../fields.ts'
import { lineField } from '../words.ts'
import { programmeFields } from './programme-body.ts'
import { settingsSection } from './settings-section.ts'

/** A programme begins: one referral mechanism or coalition. The organisation that says so coordinates it. */
export const programmeOpened = entryKind({
  kind: 'programme.opened',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Programme opened',
  sentence: 'opened the programme',
  opens: true,
  body: z.strictObject({
    ...programmeFields,
    name: lineField.meta({ title: 'Name' }),
    demonstration: z.boolean().default(false).meta({ title: 'Invented people only', widget: 'hidden' }),
  }),
  check: (state) => (state.lead === '' ? undefined : problem('thread-exists')),
  fold: (state, entry) => {
    const { demonstration, ...body } = entry.body
    return {
      ...state,
      lead: entry.organisation,
      demonstration,
      fields: setFields(state.fields, { ...entry, body }),
    }
  },
})
