import type { Quantifier } from './read-quantifiers.ts'
import { demands, type SupportCounts } from './rungs.ts'
import { type Unit, units } from './units.ts'

/** How many of a unit are behind something, of how many that took the floor. */
export type UnitCount = { readonly count: number; readonly of: number }

/**
 * How many of a unit stand behind something. Where nobody counted by constituency it is all who spoke: more of them there are not.
 */
export function unitCount(unit: Unit | undefined, counts: SupportCounts): UnitCount {
  if (unit === 'constituencies') return { count: counts.constituencies, of: counts.ofConstituencies }
  if (unit === 'panels') return { count: counts.panels, of: counts.ofPanels }
  const { byConstituency } = counts
  if (unit === undefined || !byConstituency) return { count: counts.speakers, of: counts.ofSpeakers }
  const shares = units[unit].map((constituency) => byConstituency[constituency] ?? { speakers: 0, ofSpeakers: 0 })
  return {
    count: shares.reduce((sum, { speakers }) => sum + speakers, 0),
    of: shares.reduce((sum, { ofSpeakers }) => sum + ofSpeakers, 0),
  }
}

/** Tells whether counts carry all that a sentence claims. */
export function carries(claim: Quantifier, counts: SupportCounts): boolean {
  return uncarried(claim, counts) === undefined
}

/** @returns what of a sentence's claims the counts do not carry, the widest first; undefined if they carry all */
export function uncarried(claim: Quantifier, counts: SupportCounts): Quantifier | undefined {
  return [claim, ...(claim.also ?? [])].find((one) => !isCarried(one, counts))
}

function isCarried({ rung, number, share, of: unit }: Quantifier, counts: SupportCounts): boolean {
  const { count, of } = unitCount(unit, counts)
  if (number !== undefined) return count >= number
  // A share is rounded as people round it: to whole hundredths.
  if (share !== undefined) return count > 0 && Math.round((count / of) * 100) >= Math.round(share * 100)
  if (unit === undefined) return demands[rung](counts)
  // Of one unit it is asked for no second constituency.
  return demands[rung]({ ...counts, speakers: count, ofSpeakers: of, constituencies: 2 })
}
