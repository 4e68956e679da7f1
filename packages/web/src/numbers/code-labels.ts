import { countryNameIn } from '../words/country-name-in.ts'
import type { Words } from '../words/words.ts'
import { isQuarter } from './quarter.ts'
import { quarterName } from './quarter-name.ts'

/**
 * What a code of a dimension is called. Sets are called by all that is in them.
 *
 * @param dimension of the count: `form`
 * @param code as the server counts it: `domestic-servitude+forced-labour`
 */
export function codeLabel(words: Words, dimension: string, code: string): string {
  const { say, sayOf, list } = words
  if (dimension === 'quarter' && isQuarter(code)) return quarterName(words, code)
  if (dimension === 'year') return code
  if (code === 'unknown' && dimension !== 'age') return say('numbers.unknown')
  if (dimension === 'form') return list(code.split('+').map((form) => sayOf('form', form)))
  if (dimension === 'citizenship') return list(code.split('+').map((country) => countryNameIn(words, country)))
  return sayOf(`numbers.${dimension}`, code)
}
