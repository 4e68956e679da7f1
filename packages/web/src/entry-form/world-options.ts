import { countries, languages } from '@clarion/casework'
import type { Option } from './form-field.ts'

const byLabel = (one: Option, other: Option) => one.label.localeCompare(other.label)

/** The countries, by their English names. */
export const countryOptions: readonly Option[] = countries
  .map(({ alpha3, name }) => ({ code: alpha3, label: name }))
  .sort(byLabel)

/** The languages, by their English names. */
export const languageOptions: readonly Option[] = languages
  .map(({ alpha3, name }) => ({ code: alpha3, label: name }))
  .sort(byLabel)
