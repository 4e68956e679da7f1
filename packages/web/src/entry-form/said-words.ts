import type { Json } from '@clarion/journal'
import type { Words } from '../words/words.ts'
import type { FormField, Option } from './form-field.ts'

/**
 * What a field says, in words: labels for codes, days and hours as the reader writes them.
 *
 * @param choices what can be chosen where a field is an identifier, by the field's widget
 * @returns one line for each thing; none for what says nothing
 */
export function saidWords(
  field: FormField,
  said: Json | undefined,
  words: Words,
  choices: ReadonlyMap<string, readonly Option[]>,
): string[] {
  if (said === undefined || said === null || said === '') return []
  const label = (options: readonly Option[]) => options.find(({ code }) => code === said)?.label ?? String(said)
  switch (field.type) {
    case 'group':
      return field.fields.flatMap((member) => {
        const texts = saidWords(member, (said as { readonly [name: string]: Json })[member.name], words, choices)
        return texts.length > 0 ? [words.say('app.labelled', { label: member.title, text: words.row(texts) })] : []
      })
    case 'list':
      return Array.isArray(said) ? said.flatMap((item: Json) => saidWords(field.item, item, words, choices)) : []
    case 'several':
      return Array.isArray(said)
        ? said.map((code: Json) => field.options.find((option) => option.code === code)?.label ?? String(code))
        : []
    case 'one':
      return [label(field.options)]
    case 'yes-no':
      return [words.say(said === true ? 'form-entry.yes' : 'form-entry.no')]
    case 'day':
      return [words.day(String(said))]
    case 'instant':
      return [words.moment(String(said))]
    default:
      return [label(choices.get(field.widget ?? '') ?? [])]
  }
}
