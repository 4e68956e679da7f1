import { entryKind } from '@clarion/journal'
import { setFields } from '../fields.ts'
import { contactSection } from './contact-section.ts'
import { safeContactBody } from './safe-contact-body.ts'

/** How the person wants to be reached. When two people were told different things, both stand until one asks again. */
export const safeContactSet = entryKind({
  kind: 'safe-contact.set',
  section: contactSection,
  verb: 'set-safe-contact',
  title: 'Safe contact',
  sentence: 'set how to reach the person safely',
  body: safeContactBody,
  fold: setFields,
})
