import { z } from 'zod'
import data from './languages.json' with { type: 'json' }

/** A language: ISO 639-3 code (for nearly all the same as ISO 639-2/T), ISO 639-1 code where there is one, name. */
export interface Language {
  readonly alpha3: string
  readonly alpha2: string | null
  readonly name: string
}

/**
 * The languages offered first, some 120: those of the countries in published referral data, their common languages of
 * wider communication, and two sign languages. Others are written with their ISO 639-3 code as free text of three
 * letters; the list is a convenience for people, not a limit. Codes and English names agree with Unicode CLDR (a test
 * compares them with the runtime's copy).
 */
export const languages: readonly Language[] = data

const byAlpha3 = new Map(languages.map((language) => [language.alpha3, language]))
const byAlpha2 = new Map(languages.map((language) => [language.alpha2, language]))

// ISO 639-2 gives some languages a second, bibliographic code, which still occurs in older files.
const bibliographic = new Map([
  ['alb', 'sqi'],
  ['arm', 'hye'],
  ['bur', 'mya'],
  ['chi', 'zho'],
  ['cze', 'ces'],
  ['dut', 'nld'],
  ['fre', 'fra'],
  ['geo', 'kat'],
  ['ger', 'deu'],
  ['gre', 'ell'],
  ['ice', 'isl'],
  ['mac', 'mkd'],
  ['may', 'msa'],
  ['per', 'fas'],
  ['rum', 'ron'],
  ['slo', 'slk'],
  ['wel', 'cym'],
])

/**
 * Reads a language code of the list: ISO 639-1, ISO 639-2 (either form) or ISO 639-3, in either case.
 *
 * @param code the text as it stands; spaces around it are ignored
 * @returns the language, or undefined when the code is not in the list
 * @example readLanguage('per')?.alpha3 // 'fas'
 */
export function readLanguage(code: string): Language | undefined {
  const plain = code.trim().toLowerCase()
  return byAlpha3.get(bibliographic.get(plain) ?? plain) ?? byAlpha2.get(plain)
}

/** The stored form of a language: three lower-case letters of ISO 639-3, in the list or not. */
export const languageCode = z.string().regex(/^[a-z]{3}$/, { error: 'A language is given by its ISO 639-3 code.' })

/**
 * The English name of a language.
 *
 * @param alpha3 ISO 639-3 code
 * @returns the name, or the code itself when it is not in the list
 */
export function languageName(alpha3: string): string {
  return byAlpha3.get(alpha3)?.name ?? alpha3
}
