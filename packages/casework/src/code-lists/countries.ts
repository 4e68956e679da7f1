import { z } from 'zod'
import data from './countries.json' with { type: 'json' }

/** A country or area: ISO 3166-1 codes, the UN M49 number as three digits, and the English name of the M49 table. */
export interface Country {
  readonly alpha3: string
  readonly alpha2: string
  /** Null for the one user-assigned code. */
  readonly m49: string | null
  readonly name: string
}

/**
 * ISO 3166-1 with M49 numbers and English names: 249 rows of github.com/datasets/country-codes (ODC PDDL) with
 * "Ivory Coast" written as Côte d’Ivoire, and one user-assigned code, XKX, because published nationality tables count
 * Kosovo apart (references to Kosovo are to be read in the light of Security Council resolution 1244 (1999)).
 * A code here says how a table counts, never what a territory is.
 */
export const countries: readonly Country[] = data

const byAlpha3 = new Map(countries.map((country) => [country.alpha3, country]))
const byAlpha2 = new Map(countries.map((country) => [country.alpha2, country]))

/**
 * Reads a country code, alpha-2 or alpha-3 in either case.
 *
 * @param code the text as it stands; spaces around it are ignored
 * @returns the country, or undefined for anything else: a regional code, a name, `UK`, `00`, `-99`
 * @example readCountry('vn')?.alpha3 // 'VNM'
 */
export function readCountry(code: string): Country | undefined {
  const plain = code.trim().toUpperCase()
  return byAlpha3.get(plain) ?? byAlpha2.get(plain)
}

/** The stored form of a country is its ISO 3166-1 alpha-3 code, upper case; import with {@link readCountry}. */
export const countryCode = z
  .string()
  .refine((code) => byAlpha3.has(code), { error: 'A country is given by its ISO 3166-1 alpha-3 code.' })

/**
 * The English name of a country.
 *
 * @param alpha3 ISO 3166-1 alpha-3 code
 * @returns the name, or the code itself when it is not in the table
 */
export function countryName(alpha3: string): string {
  return byAlpha3.get(alpha3)?.name ?? alpha3
}
