import { entryKind } from '@clarion/journal'
import { setFields } from '../fields.ts'
import { identityBody } from './identity-body.ts'
import { identitySection } from './identity-section.ts'

/** Who the person is by name. Recorded only when something needs it. */
export const identityRecorded = entryKind({
  kind: 'identity.recorded',
  section: identitySection,
  verb: 'record-identity',
  title: 'Identity',
  sentence: 'recorded who the person is',
  body: identityBody,
  fold: setFields,
})
