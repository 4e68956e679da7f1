import type { z } from 'zod'
import { countryNameIn } from '../words/country-name-in.ts'
import { languageNameIn } from '../words/language-name-in.ts'
import type { Words } from '../words/words.ts'
import type { FormField, GroupField, Option } from './form-field.ts'
import { formOf } from './form-of.ts'
import { countryOptions, languageOptions } from './world-options.ts'

const known = new WeakMap<Words, WeakMap<GroupField, GroupField>>()

/**
 * The form of an entry kind's body as a language calls its fields, hints and choices.
 *
 * @param body the kind's schema; an object
 * @throws TypeError for a schema that no form can be drawn of
 */
export function formIn(words: Words, body: z.ZodType): GroupField {
  const form = formOf(body)
  if (words.language === 'en') return form
  const forms = known.get(words) ?? new WeakMap<GroupField, GroupField>()
  known.set(words, forms)
  const spoken = forms.get(form) ?? { ...form, fields: form.fields.map((field) => fieldIn(words, field)) }
  forms.set(form, spoken)
  return spoken
}

function fieldIn(words: Words, field: FormField): FormField {
  const named = { ...field, title: words.name(field.title), hint: field.hint && words.name(field.hint) }
  switch (named.type) {
    case 'one':
    case 'several':
      return { ...named, options: optionsIn(words, named.options) }
    case 'group':
      return { ...named, fields: named.fields.map((member) => fieldIn(words, member)) }
    case 'list':
      return { ...named, item: fieldIn(words, named.item) }
    default:
      return named
  }
}

/** Countries and languages are called as the browser calls them in that language, and stand in its order. */
function optionsIn(words: Words, options: readonly Option[]): readonly Option[] {
  if (options !== countryOptions && options !== languageOptions) {
    return options.map(({ code, label }) => ({ code, label: words.name(label) }))
  }
  const nameIn = options === countryOptions ? countryNameIn : languageNameIn
  return options
    .map(({ code }) => ({ code, label: nameIn(words, code) }))
    .sort((one, other) => words.compare(one.label, other.label))
}
