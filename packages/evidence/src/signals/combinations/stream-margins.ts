import type { CaseStream } from './case-stream.ts'

/**
 * What is held fixed while a stream is judged: how many each organisation reported in each period, and how many of each profile
 * it reported in all. Blocks are the people of one profile of one organisation, in order of organisations.
 */
export interface StreamMargins {
  /** Earliest start of a window. */
  readonly earliest: number
  readonly periods: number
  readonly profiles: number
  /** People by organisation and period, organisation first. */
  readonly reported: Float64Array
  readonly blockOrganisation: Int32Array
  readonly blockProfile: Int32Array
  /** Where the people of a block begin; one more at the end. */
  readonly blockStart: Int32Array
  /** Where the people of an organisation begin; one more at the end. */
  readonly organisationStart: Int32Array
  /** Period of each person. */
  readonly when: Int32Array
  /** Organisations that reported nothing before the earliest window: nothing can be said of what is new with them. */
  readonly leftOut: readonly number[]
}

/** @param earliest the first period of the longest window */
export function streamMargins(stream: CaseStream, earliest: number): StreamMargins {
  const { cells } = stream
  const periods = stream.periods.length
  const reported = new Float64Array(stream.organisations.length * periods)
  for (let at = 0; at < cells.period.length; at++)
    reported[cells.organisation[at]! * periods + cells.period[at]!]! += cells.people[at]!
  const before = stream.organisations.map((_, organisation) =>
    reported.subarray(organisation * periods, organisation * periods + earliest).reduce((sum, many) => sum + many, 0),
  )
  const leftOut = [...stream.organisations.keys()].filter((organisation) => before[organisation] === 0)
  const blockOrganisation: number[] = []
  const blockProfile: number[] = []
  const blockStart: number[] = []
  const organisationStart = new Int32Array(stream.organisations.length + 1)
  const when: number[] = []
  for (let at = 0; at < cells.period.length; at++) {
    const organisation = cells.organisation[at]!
    if (before[organisation] === 0) continue
    const profile = cells.profile[at]!
    if (blockOrganisation.at(-1) !== organisation || blockProfile.at(-1) !== profile) {
      blockOrganisation.push(organisation)
      blockProfile.push(profile)
      blockStart.push(when.length)
    }
    for (let one = 0; one < cells.people[at]!; one++) when.push(cells.period[at]!)
    organisationStart[organisation + 1] = when.length
  }
  for (let organisation = 0; organisation < stream.organisations.length; organisation++)
    organisationStart[organisation + 1] = Math.max(
      organisationStart[organisation + 1]!,
      organisationStart[organisation]!,
    )
  return {
    earliest,
    periods,
    profiles: stream.profiles.length,
    reported,
    blockOrganisation: Int32Array.from(blockOrganisation),
    blockProfile: Int32Array.from(blockProfile),
    blockStart: Int32Array.from([...blockStart, when.length]),
    organisationStart,
    when: Int32Array.from(when),
    leftOut,
  }
}
