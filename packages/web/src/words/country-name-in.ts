import countries from '@clarion/casework/countries.json' with { type: 'json' }
import type { Words } from './words.ts'

const known = new Map(countries.map((country) => [country.alpha3, country]))

/** A list has two hundred and fifty of them, and making one costs more than asking it. */
const made = new Map<string, Intl.DisplayNames>()

/**
 * What a country is called in the language of the page. English calls it as our list does, every other as the browser does.
 *
 * @param words the language of the page
 * @param code ISO 3166-1 alpha-3, `ROU`
 * @returns the name; in English where the browser knows none, and the code itself for one that is not in the list
 */
export function countryNameIn({ language }: Words, code: string): string {
  const country = known.get(code)
  if (!country || language === 'en') return country?.name ?? code
  const names = made.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  made.set(language, names)
  return names.of(country.alpha2) ?? country.name
}
