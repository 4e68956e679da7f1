import { sealed } from '@clarion/journal'
import { z } from 'zod'
import { stateField } from '../entry-fields/fields.ts'
import { languages } from '../language/language.ts'

/** The languages of the letter, by their English names. */
export const languageLabels = {
  ar: 'Arabic',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  ru: 'Russian',
  zh: 'Chinese',
} as const

/** A language of the letter. */
export const languageField = z.enum(languages).meta({ labels: languageLabels })

/**
 * One address, without a name, a list or a line end (HTML, "valid e-mail address"): it becomes a header and the envelope of a
 * mail. Sealed: an address may be a person's.
 */
export const addressField = sealed(
  z
    .string()
    .trim()
    .max(254)
    .regex(
      /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/,
      'must be one mail address',
    ),
)

/** The number of a signed summary. */
export const versionField = z.int().min(1).max(100_000)

/** Several missions, each once. */
export const partiesField = z
  .array(stateField)
  .min(1)
  .max(400)
  .refine((those) => new Set(those).size === those.length, 'each mission stands once')
