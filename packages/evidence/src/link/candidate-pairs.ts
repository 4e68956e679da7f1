import type { Comparison } from './comparison.ts'
import { keyBuckets } from './key-buckets.ts'
import { type MeetingPlaces, type MetPairs, meetRows } from './meet-rows.ts'
import { recordKeys } from './record-keys.ts'

/** Pairs of rows worth comparing; `left[k] > right[k]`. */
export type CandidatePairs = { readonly left: Int32Array; readonly right: Int32Array; readonly length: number }

/**
 * Prepares finding the pairs worth comparing without hand-written blocking. Every row has keys (words and sounds of names,
 * dates, years, codes and their beginnings, addresses). A rare key joins its holders at once; two common keys of different
 * kinds are joined into one rarer key (a "john" of one postcode, a "smith" of one year). Rows with nothing rare about them
 * find nobody: a million equal rows cost nothing.
 *
 * @param comparisons the comparisons, for their keys
 * @param rows the rows to consider, ascending; others are left out
 * @returns where the rows meet, for `meetRows`
 */
export function meetingPlaces(comparisons: readonly Comparison[], rows: Int32Array): MeetingPlaces {
  const keys = recordKeys(comparisons, rows)
  return { keys, buckets: keyBuckets(keys) }
}

/**
 * Finds the pairs worth comparing, on this thread alone.
 *
 * @param comparisons the comparisons, for their keys
 * @param rows the rows to consider, ascending; others are left out
 * @returns the candidates, each pair once
 */
export function candidatePairs(comparisons: readonly Comparison[], rows: Int32Array): CandidatePairs {
  return candidatesOf([meetRows(meetingPlaces(comparisons, rows), 0, rows.length)], rows)
}

/**
 * Puts together what several threads have found.
 *
 * @param parts pairs of places, in the order of the shares
 * @param rows the row of each place
 * @returns the same as pairs of rows
 */
export function candidatesOf(parts: readonly MetPairs[], rows: Int32Array): CandidatePairs {
  const length = parts.reduce((sum, { left }) => sum + left.length, 0)
  const joined = (side: 'left' | 'right') => {
    const all = new Int32Array(length)
    let at = 0
    for (const part of parts) for (const place of part[side]) all[at++] = rows[place]!
    return all
  }
  return { left: joined('left'), right: joined('right'), length }
}
