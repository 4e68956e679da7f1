import { Refusal } from '../refusal.ts'

/**
 * Who was seen by which lists. A capture history is a bit mask: bit i is set when list i saw the person, so that the 2^t
 * histories of t lists are the places of an array and overlaps are superset sums over it.
 */
export interface CaptureTable {
  readonly lists: readonly string[]
  /** People by history; place 0 (seen by nobody) is 0, because that is the number that is not known. */
  readonly counts: Float64Array
  /** People who were seen by at least one list. */
  readonly observed: number
}

/** The most lists a table may have: beyond it nearly every overlap is empty and no model can be told from another. */
export const mostLists = 10

/**
 * Makes a capture table and checks it.
 *
 * @param lists names of the lists, at least 2
 * @param counts people by bit mask, 2^t places; place 0 is ignored
 * @throws Refusal naming the list or history that is wrong
 */
export function captureTable(lists: readonly string[], counts: ArrayLike<number>): CaptureTable {
  const t = lists.length
  if (t < 2 || t > mostLists) {
    throw new Refusal(
      'bad-table',
      `there are ${t} lists`,
      `Give 2 to ${mostLists} lists; merge lists that work as one.`,
    )
  }
  const own = Float64Array.from({ length: 2 ** t }, (_, mask) => (mask === 0 ? 0 : (counts[mask] ?? 0)))
  for (const [mask, count] of own.entries()) {
    if (!Number.isInteger(count) || count < 0) {
      throw new Refusal(
        'bad-table',
        `history ${historyName(mask, t)} has the count ${count}`,
        'Counts are whole numbers of people from 0.',
      )
    }
  }
  const observed = own.reduce((sum, count) => sum + count, 0)
  if (observed === 0) throw new Refusal('bad-table', 'nobody is on any list', 'Check that the right file was named.')
  const table = { lists, counts: own, observed }
  for (let list = 0; list < t; list++) refuseIdleList(table, list)
  return table
}

/** A history as the digits of its lists in file order: `0110`. */
export function historyName(mask: number, t: number): string {
  return Array.from({ length: t }, (_, list) => (mask & (1 << list) ? '1' : '0')).join('')
}

/** @returns for every mask how many people are on all of its lists (and perhaps on more) */
export function supersetSums(values: ArrayLike<number>): Float64Array {
  const sums = Float64Array.from(values)
  for (let bit = 1; bit < sums.length; bit <<= 1) {
    for (let mask = 0; mask < sums.length; mask++) if (!(mask & bit)) sums[mask]! += sums[mask | bit]!
  }
  return sums
}

/** A list nobody is on, or whose people are exactly those of another, says nothing about who is on none. */
function refuseIdleList({ lists, counts }: CaptureTable, list: number): void {
  const sums = supersetSums(counts)
  const own = sums[1 << list]!
  if (own === 0) throw new Refusal('bad-table', `nobody is on the list ${lists[list]}`, 'Leave that list out.')
  for (const [other, name] of lists.entries()) {
    if (other !== list && sums[(1 << list) | (1 << other)] === own) {
      throw new Refusal(
        'bad-table',
        `everybody on the list ${lists[list]} is also on ${name}`,
        'One list is a part of the other, so their overlap is no chance. Leave one out or merge them.',
      )
    }
  }
}
