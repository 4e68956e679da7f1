import { languageName } from '@clarion/casework'
import type { Words } from './words.ts'

/**
 * What a language is called in the language of the page. English calls it as our list does, every other as the browser does.
 *
 * @param words the language of the page
 * @param code ISO 639-3, `sqi`
 * @returns the name; in English where the browser knows none, and the code itself where nobody does
 */
export function languageNameIn({ language }: Words, code: string): string {
  if (language === 'en' || !wellFormed.test(code)) return languageName(code)
  const names = made.get(language) ?? new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  made.set(language, names)
  return names.of(code) ?? languageName(code)
}

/** A list has nearly two hundred of them, and making one costs more than asking it. */
const made = new Map<string, Intl.DisplayNames>()

/** `Intl` throws at anything else, and an imported profile may say "Pashto". */
const wellFormed = /^[a-z]{2,3}$/
