import { entryKind } from '@clarion/journal'
import { setFields } from '../fields.ts'
import { personBody } from './person-body.ts'
import { personSection } from './person-section.ts'

/** What the person said of themselves that does not identify them. Every question may be skipped. */
export const personDescribed = entryKind({
  kind: 'person.described',
  section: personSection,
  verb: 'describe-person',
  title: 'About the person',
  sentence: 'described the person',
  body: personBody,
  fold: setFields,
})
