import type { StreamMargins } from './stream-margins.ts'

/** Something already found: in these profiles, with one organisation or all, cases of a period from `since` on are `odds` times as likely. */
export interface Explained {
  readonly profiles: Uint8Array
  readonly organisation: number | undefined
  readonly since: number
  readonly odds: number
}

/**
 * The share of each block's people that is expected in the windows from each start on, when nothing is new but what is
 * explained: that of the organisation's cases that fell there. So twice the reports of an organisation, or fewer, are no news.
 *
 * @returns by block and window, block first; window w starts at period `earliest` + w
 */
export function expectedShares(margins: StreamMargins, explained: readonly Explained[]): Float64Array {
  const { periods, earliest, blockOrganisation, blockProfile, reported } = margins
  const windows = periods - earliest
  const shares = new Float64Array(blockOrganisation.length * windows)
  for (let block = 0; block < blockOrganisation.length; block++) {
    const organisation = blockOrganisation[block]!
    const apply = explained.filter(
      (one) =>
        one.profiles[blockProfile[block]!] === 1 &&
        (one.organisation === undefined || one.organisation === organisation),
    )
    let all = 0
    let inWindow = 0
    for (let period = periods - 1; period >= 0; period--) {
      let weight = reported[organisation * periods + period]!
      for (const { since, odds } of apply) if (period >= since) weight *= odds
      all += weight
      if (period >= earliest) {
        inWindow += weight
        shares[block * windows + period - earliest] = inWindow
      }
    }
    for (let window = 0; window < windows; window++) shares[block * windows + window]! /= all
  }
  return shares
}

/** Expected people by window and profile, window first. */
export function expectedByProfile(margins: StreamMargins, shares: Float64Array): Float64Array {
  const windows = margins.periods - margins.earliest
  const expected = new Float64Array(windows * margins.profiles)
  for (let block = 0; block < margins.blockProfile.length; block++) {
    const people = margins.blockStart[block + 1]! - margins.blockStart[block]!
    for (let window = 0; window < windows; window++)
      expected[window * margins.profiles + margins.blockProfile[block]!]! += people * shares[block * windows + window]!
  }
  return expected
}

/**
 * The odds at which as many are expected as were seen.
 *
 * @param people of each block; @param shares expected of each; @param seen of all together
 */
export function explainingOdds(people: readonly number[], shares: readonly number[], seen: number): number {
  let [low, high] = [-20, 20]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    const odds = Math.exp(middle)
    const expected = people.reduce((sum, many, at) => {
      const share = shares[at]!
      return sum + (many * odds * share) / (1 - share + odds * share)
    }, 0)
    if (expected < seen) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
