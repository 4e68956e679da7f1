import { readCountry, readLanguage } from '@clarion/casework'
import type { Words } from '../words/words.ts'
import { type CommonList, type FieldLabels, questionsOf } from './field-labels.ts'

/**
 * What a code means, in words that speak to her. What the catalogue does not say to her in words of its own, the
 * vocabulary says in English, and `record.…` of the catalogue in every other language.
 *
 * @param name the member that the code stands in
 * @returns undefined for a text that is no code
 */
export function meaningOf(name: string, code: string, labels: FieldLabels, words: Words): string | undefined {
  const known = labels.value(name, code)
  if (known === undefined) return undefined
  if ('common' in known) return commonMeaning(known.common, code, known.label, words)
  const label = words.sayOf('record', known.label, known.label)
  if (known.member === 'sections') return words.sayOf('section', code, label)
  return words.sayOf('value', `${known.member}-${code}`, label)
}

function commonMeaning(list: CommonList, code: string, english: string, words: Words): string {
  if (words.language === 'en') return english
  if (list === 'instrument-item') return questionIn(code, words)
  const named =
    list === 'country'
      ? words.nameOf('region', readCountry(code)?.alpha2 ?? code)
      : list === 'language'
        ? words.nameOf('language', code)
        : undefined
  return named ?? words.sayOf('record', english, english)
}

/**
 * A question was asked in the words that were published, or in a translation that belongs to the list. Where the list has
 * none, that is said: words of our own would not be those that she was asked.
 */
function questionIn(code: string, words: Words): string {
  const language = readLanguage(words.language)?.alpha3 ?? words.language
  const translated = questionsOf(code).flatMap(({ translations }) => translations?.[language]?.wording ?? [])
  return translated[0] ?? words.say('held.question')
}
