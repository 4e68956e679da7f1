import type { RandomVariates } from '../../estimate/random-variates.ts'
import type { StreamMargins } from './stream-margins.ts'

/**
 * Deals the periods of each organisation out anew among its people (Fisher and Yates), in place. What an organisation reports in
 * each period and what kinds of cases it reports stay; whatever was new is gone.
 */
export function reshuffle(when: Int32Array, margins: StreamMargins, random: RandomVariates): void {
  const { organisationStart } = margins
  for (let organisation = 0; organisation + 1 < organisationStart.length; organisation++) {
    const begin = organisationStart[organisation]!
    for (let one = organisationStart[organisation + 1]! - 1; one > begin; one--) {
      const other = begin + Math.floor(random.coarse() * (one - begin + 1))
      const kept = when[one]!
      when[one] = when[other]!
      when[other] = kept
    }
  }
}
