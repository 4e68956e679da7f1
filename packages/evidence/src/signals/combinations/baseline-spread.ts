import type { StreamMargins } from './stream-margins.ts'

/** @param fits 1 for each profile of the group; @param since first period of the window; @returns 1 at least */
export type BaselineSpread = (fits: Uint8Array, since: number, when: Int32Array) => number

/**
 * As many periods without more than chance are taken to have been seen before, since a few say little and what they say by
 * chance hides real rises. Groups in the referrals of the United Kingdom differ as if 6 to 16 had been.
 */
const priorPeriods = 8

/**
 * How much more than chance a group moves from period to period before the window: Pearson's statistic over its degrees of
 * freedom, expectations by organisation, drawn towards 1. A seasonal or restless group has to rise by that much more.
 */
export function baselineSpread(margins: StreamMargins): BaselineSpread {
  const { periods } = margins
  const seen = new Float64Array(periods)
  const expected = new Float64Array(periods)
  return (fits, since, when) => {
    baselineOf(margins, fits, since, when, seen, expected)
    let statistic = 0
    let used = 0
    for (let period = 0; period < since; period++) {
      if (expected[period] === 0) continue
      statistic += (seen[period]! - expected[period]!) ** 2 / expected[period]!
      used++
    }
    return Math.max(1, (statistic + priorPeriods) / (Math.max(0, used - 1) + priorPeriods))
  }
}

/**
 * The group by period: what was seen, and what each organisation's share of it before the window makes of its reports. Fills
 * `seen` and `expected`.
 *
 * @param organisation counts this one alone
 */
export function baselineOf(
  margins: StreamMargins,
  fits: Uint8Array,
  since: number,
  when: Int32Array,
  seen: Float64Array,
  expected: Float64Array,
  organisation?: number,
): void {
  const { periods, reported, blockOrganisation, blockProfile, blockStart } = margins
  seen.fill(0)
  expected.fill(0)
  let before = 0
  for (let block = 0; block < blockProfile.length; block++) {
    const own = blockOrganisation[block]!
    if (fits[blockProfile[block]!] === 1 && (organisation === undefined || organisation === own)) {
      for (let one = blockStart[block]!; one < blockStart[block + 1]!; one++) {
        const period = when[one]!
        seen[period]! += 1
        if (period < since) before++
      }
    }
    if (before === 0 || own === blockOrganisation[block + 1]) continue
    const row = own * periods
    let all = 0
    for (let period = 0; period < since; period++) all += reported[row + period]!
    for (let period = 0; period < periods; period++) expected[period]! += (before * reported[row + period]!) / all
    before = 0
  }
}
