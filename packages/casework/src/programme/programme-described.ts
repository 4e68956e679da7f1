import { entryKind } from '@clarion/journal'
import { setFields } from '../fields.ts'
import { programmeBody } from './programme-body.ts'
import { settingsSection } from './settings-section.ts'

/** What the programme is, said anew. */
export const programmeDescribed = entryKind({
  kind: 'programme.described',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Programme',
  sentence: 'described the programme',
  body: programmeBody,
  fold: (state, entry) => ({ ...state, fields: setFields(state.fields, entry) }),
})
