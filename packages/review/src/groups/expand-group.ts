import type { StateGroup } from './state-group.ts'

/** Who stands behind a group's name on a day. */
export type ExpandedGroup = {
  /** Members that share the position, by code, in order. */
  readonly members: readonly string[]
  /** Named as deviating, and members. */
  readonly deviating: readonly string[]
  /** The source knows the year of their coming or going only, and it is this year: somebody has to say. */
  readonly unsure: readonly string[]
  /** Named as deviating and no members: a slip of the pen, or a list that is too old. */
  readonly strangers: readonly string[]
  /** The list that was used, and whether it is younger than the day. */
  readonly edition: string
  readonly laterThanDay: boolean
}

/**
 * Expands a group to its members on a day, less those that deviate. Of several editions the last before the day is used,
 * or else the first after it.
 *
 * @param groups the lists at hand
 * @param id the group's
 * @param day a calendar day
 * @param except the States that do not share the position
 * @returns undefined for a group no list is at hand of
 */
export function expandGroup(
  groups: readonly StateGroup[],
  id: string,
  day: string,
  except: readonly string[] = [],
): ExpandedGroup | undefined {
  const editions = groups
    .filter((group) => group.id === id)
    .sort((one, other) => (one.edition < other.edition ? -1 : one.edition > other.edition ? 1 : 0))
  const group = editions.findLast(({ edition }) => edition <= day) ?? editions[0]
  if (!group) return undefined
  const standing = new Map<string, Standing>()
  for (const { state, since, until } of group.members) {
    // A State that left and came back has two rows: the better standing counts.
    const here = standingOn(day, since, until)
    if (here > (standing.get(state) ?? 0)) standing.set(state, here)
  }
  const those = (wanted: Standing) =>
    [...standing].flatMap(([state, is]) => (is === wanted && !except.includes(state) ? [state] : [])).sort()
  const isMember = (state: string) => (standing.get(state) ?? 0) > 0
  return {
    members: those(2),
    unsure: those(1),
    deviating: [...new Set(except)].filter(isMember).sort(),
    strangers: [...new Set(except)].filter((state) => !isMember(state)).sort(),
    edition: group.edition,
    laterThanDay: group.edition > day,
  }
}

/** 2 a member, 1 perhaps, 0 not. */
type Standing = 0 | 1 | 2

function standingOn(day: string, since: string | undefined, until: string | undefined): Standing {
  // A date that is known to the year or month is open for as long as the day lies in it.
  const inside = (date: string | undefined) => date !== undefined && date.length < day.length && day.startsWith(date)
  if (inside(since) || inside(until)) return 1
  const begun = since === undefined || since <= day
  return begun && (until === undefined || day < until) ? 2 : 0
}
