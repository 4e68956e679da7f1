import type { GroupField } from '../entry-form/form-field.ts'

/** What is said by a speaker’s link is said there: whoever writes down another word of theirs does not choose it. */
export function withoutOwnLink(form: GroupField): GroupField {
  const fields = form.fields.map((field) =>
    field.name === 'basis' && field.type === 'one'
      ? { ...field, options: field.options.filter(({ code }) => code !== 'own-link') }
      : field,
  )
  return { ...form, fields }
}
