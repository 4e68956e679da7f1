import languages from '@clarion/casework/languages.json' with { type: 'json' }
import type { Words } from './words.ts'

// The list alone: a page of numbers shall not bring every schema of casework to know a name.
const known = new Map(languages.map(({ alpha3, name }) => [alpha3, name]))

/**
 * What a language is called in the language of the page. English calls it as our list does, every other as the browser does.
 *
 * @param words the language of the page
 * @param code ISO 639-3, `sqi`
 * @returns the name; in English where the browser knows none, and the code itself where nobody does
 */
export function languageNameIn({ language }: Words, code: string): string {
  if (language === 'en' || !wellFormed.test(code)) return known.get(code) ?? code
  const names = made.get(language) ?? new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  made.set(language, names)
  return names.of(code) ?? known.get(code) ?? code
}

/** A list has nearly two hundred of them, and making one costs more than asking it. */
const made = new Map<string, Intl.DisplayNames>()

/** `Intl` throws at anything else, and an imported profile may say "Pashto". */
const wellFormed = /^[a-z]{2,3}$/
