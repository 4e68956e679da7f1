import countries from '@clarion/casework/countries.json' with { type: 'json' }
import type { Words } from '../words/words.ts'

const alpha2 = new Map(countries.map((country) => [country.alpha3, country.alpha2]))

/**
 * What a code of a dimension is called. Sets are called by all that is in them.
 *
 * @param dimension of the count: `form`
 * @param code as the server counts it: `domestic-servitude+forced-labour`
 */
export function codeLabel({ say, sayOf, list, language }: Words, dimension: string, code: string): string {
  if (dimension === 'quarter') return code.replace('-', ' ')
  if (dimension === 'year') return code
  if (code === 'unknown' && dimension !== 'age') return say('numbers.unknown')
  if (dimension === 'form') return list(code.split('+').map((form) => sayOf('form', form)))
  if (dimension === 'citizenship') {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
    return list(code.split('+').map((country) => names.of(alpha2.get(country) ?? 'ZZ') ?? country))
  }
  return sayOf(`numbers.${dimension}`, code)
}
