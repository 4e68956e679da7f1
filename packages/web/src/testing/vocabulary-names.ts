import {
  acceptedFiles,
  ageGroups,
  answerSources,
  answerValues,
  caseworkVocabularies,
  clocks,
  delphiClauses,
  delphiDimensions,
  delphiRuleInWords,
  organisationTypes,
  palermoActs,
  palermoMeans,
  readingWords,
  serviceLines,
  stepWords,
} from '@clarion/casework'
import { commitmentVocabulary, declarationVocabulary, hearingVocabulary } from '@clarion/review'
import { cast } from '@clarion/server/testing'
import { checkDraft } from '../entry-form/check-draft.ts'
import type { Draft } from '../entry-form/draft.ts'
import type { FormField } from '../entry-form/form-field.ts'
import { formOf } from '../entry-form/form-of.ts'
import { countryOptions, languageOptions } from '../entry-form/world-options.ts'
import { reviewParts } from '../words/review-parts.ts'

/**
 * Everything that the vocabularies call by a name in English and a page may show: kinds, fields, hints, choices, sections,
 * clocks, what a screening says in fixed sentences, and the stories of the
 * demonstration's people. Countries and languages are not among them: the browser knows those.
 */
export function vocabularyNames(): ReadonlySet<string> {
  const names = new Set<string>()
  const addField = (field: FormField): void => {
    names.add(field.title)
    if (field.hint) names.add(field.hint)
    if (field.type === 'group') field.fields.forEach(addField)
    if (field.type === 'list') addField(field.item)
    if (field.type !== 'one' && field.type !== 'several') return
    if (field.options === countryOptions || field.options === languageOptions) return
    for (const { label } of field.options) names.add(label)
  }
  for (const { kinds, sections } of [
    ...caseworkVocabularies,
    hearingVocabulary,
    declarationVocabulary,
    commitmentVocabulary,
  ]) {
    for (const { title } of sections) for (const part of title.split(': ')) names.add(part)
    for (const { title, sentence, body } of kinds) {
      names.add(title)
      names.add(sentence)
      addField(formOf(body))
      for (const { reason, detail } of checkDraft(body, mistyped(formOf(body))).faults ?? []) {
        if (reason === 'other') names.add(detail)
      }
    }
  }
  for (const title of Object.values(reviewParts)) names.add(title)
  for (const { title, source } of Object.values(clocks)) names.add(title).add(source)
  for (const { label } of Object.values(acceptedFiles)) names.add(label)
  const lists = [
    ageGroups,
    answerSources,
    answerValues,
    delphiDimensions,
    organisationTypes,
    palermoActs,
    palermoMeans,
    serviceLines,
  ]
  for (const { terms } of lists) for (const { label } of terms) names.add(label)
  for (const sentences of [readingWords, stepWords])
    for (const sentence of Object.values(sentences)) names.add(sentence)
  for (const sentence of [delphiRuleInWords, ...delphiClauses]) names.add(sentence)
  for (const { story } of Object.values(cast)) names.add(story)
  names.delete('')
  return names
}

/** A draft in which every line that is typed says what no pattern accepts. */
function mistyped(field: FormField): Draft {
  if (field.type === 'group') return Object.fromEntries(field.fields.map((member) => [member.name, mistyped(member)]))
  if (field.type === 'list') return [mistyped(field.item)]
  return field.type === 'text' && field.widget === undefined ? '?!' : undefined
}
