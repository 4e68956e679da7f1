import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { organisationTypes } from '../code-lists/organisation-types.ts'
import { setFields } from '../fields.ts'
import { lineField, oneOf } from '../words.ts'
import { profileFields } from './profile-body.ts'
import { profileSection } from './profile-section.ts'

/** An organisation joins the programme. Its thread is called by its id. */
export const organisationRegistered = entryKind({
  kind: 'organisation.registered',
  section: profileSection,
  verb: 'register-organisation',
  title: 'Organisation registered',
  sentence: 'brought the organisation into the programme',
  opens: true,
  body: z.strictObject({
    ...profileFields,
    name: lineField.meta({ title: 'Name' }),
    type: oneOf(organisationTypes),
  }),
  check: (state) => (state.id === '' ? undefined : problem('thread-exists')),
  fold: (state, entry) => ({
    id: entry.thread,
    registeredBy: entry.organisation,
    registered: entry.received,
    fields: setFields(state.fields, entry),
  }),
})
