import { caseVocabulary } from '@clarion/casework'
import { expect, it } from 'vitest'
import { formOf } from '../entry-form/form-of.ts'

it('a note and the message of a referral are paragraphs that may begin with a text of the programme', () => {
  const offered = caseVocabulary.kinds.flatMap(({ kind, body }) =>
    formOf(body).fields.flatMap((field) =>
      field.widget === 'note-text' || field.widget === 'referral-text'
        ? [[kind, field.widget, field.type, 'long' in field && field.long]]
        : [],
    ),
  )
  expect(offered).toContainEqual(['note.added', 'note-text', 'text', true])
  expect(offered).toContainEqual(['referral.sent', 'referral-text', 'text', true])
})
