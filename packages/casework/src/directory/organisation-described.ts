import { entryKind } from '@clarion/journal'
import { setFields } from '../fields.ts'
import { profileBody } from './profile-body.ts'
import { profileSection } from './profile-section.ts'

/** An organisation says anew what it is. */
export const organisationDescribed = entryKind({
  kind: 'organisation.described',
  section: profileSection,
  verb: 'describe-organisation',
  title: 'Profile',
  sentence: 'described the organisation',
  body: profileBody,
  fold: (state, entry) => ({ ...state, fields: setFields(state.fields, entry) }),
})
