import type { Candidate } from './combination-search.ts'
import { rise } from './rise.ts'
import type { StreamMargins } from './stream-margins.ts'

/** Who a rise comes from. */
export interface OrganisationShares {
  /** Organisations that saw more than expected. */
  readonly rising: number
  /** The one with the largest excess, and its share of the whole excess. */
  readonly largest: number
  readonly share: number
  /** Whether it has nearly all of the excess, or nothing that stands out by itself is left without it. */
  readonly alone: boolean
}

/** An organisation with more of the excess than this explains it, whatever a handful elsewhere may look like. */
const nearlyAll = 0.9
/** Of a rise that is left without the largest organisation: half the square of 1.96 standard deviations. */
const standsOut = 1.92

/** @param shares expected of each block, by window */
export function organisationShares(
  margins: StreamMargins,
  fits: Uint8Array,
  best: Candidate,
  shares: Float64Array,
): OrganisationShares {
  const { blockOrganisation, blockProfile, blockStart, when, earliest, periods } = margins
  const organisations = margins.organisationStart.length - 1
  const [seen, expected, total] = [0, 1, 2].map(() => new Float64Array(organisations)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (const [block, profile] of blockProfile.entries()) {
    if (fits[profile] === 0) continue
    const organisation = blockOrganisation[block]!
    const people = blockStart[block + 1]! - blockStart[block]!
    total[organisation]! += people
    expected[organisation]! += people * shares[block * (periods - earliest) + best.since - earliest]!
    for (let one = blockStart[block]!; one < blockStart[block + 1]!; one++)
      if (when[one]! >= best.since) seen[organisation]! += 1
  }
  let largest = 0
  let rising = 0
  for (let one = 0; one < organisations; one++) {
    const excess = seen[one]! - expected[one]!
    if (excess > 0) rising++
    if (excess > seen[largest]! - expected[largest]!) largest = one
  }
  const left = rise(best.seen - seen[largest]!, best.expected - expected[largest]!, best.total - total[largest]!)
  const share = (seen[largest]! - expected[largest]!) / (best.seen - best.expected)
  return { rising, largest, share, alone: share > nearlyAll || left / best.dispersion < standsOut }
}
