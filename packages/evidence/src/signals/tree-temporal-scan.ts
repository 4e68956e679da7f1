import { randomVariates } from '../estimate/random-variates.ts'
import type { CodeTree } from './code-tree.ts'

/** A node and the window in which it holds more than expected. */
export interface TemporalCut {
  readonly node: string
  /** Cases of the node in all times. */
  readonly cases: number
  readonly from: number
  readonly to: number
  readonly observed: number
  readonly expected: number
  readonly ratio: number
  readonly statistic: number
  readonly p: number
}

/** Which windows are looked at; TreeScan's defaults. */
export interface TemporalWindows {
  /** Times, at least. */
  readonly shortest: number
  /** Share of the whole time, at most. */
  readonly longest: number
  /** Length over the time from the beginning to the window's end, at least: late windows must not be pinpoints. */
  readonly leastShare: number
  /** Cases in a window, at least. */
  readonly least: number
}

export const treeScanWindows: TemporalWindows = { shortest: 2, longest: 0.5, leastShare: 0.2, least: 2 }

/** One case: its place in the tree and its time from 0. */
export interface TimedCases {
  readonly places: Int32Array
  readonly times: Int32Array
  /** How many times there are. */
  readonly span: number
}

/**
 * Tree-temporal scan, conditioned on the cases of every node and of every time (Yih and others 2018; Kulldorff and others 2003): in
 * which node do cases crowd into which window? Expected are the node's cases times the share of all cases that fell
 * there; LLR = c ln(c / e) + (C - c) ln((C - c) / (C - e)) with C all cases. Chance is judged by dealing the times out anew
 * among all cases.
 *
 * @returns the best window of every node above expectation, highest first
 */
export function treeTemporalScan(
  tree: CodeTree,
  cases: TimedCases,
  replicates: number,
  seed: number,
  windows: TemporalWindows = treeScanWindows,
): TemporalCut[] {
  const { places, span } = cases
  const total = places.length
  const size = tree.names.length
  const allowed = allowedWindows(span, windows)
  const atTime = new Float64Array(span)
  for (const time of cases.times) atTime[time]! += 1
  const before = runningSums(atTime, 0, span, new Float64Array(span + 1))
  const own = new Float64Array(size * span)
  const sums = new Float64Array(span + 1)
  const logs = Float64Array.from({ length: total + 1 }, (_, count) => (count === 0 ? 0 : Math.log(count)))

  const found = best(cases.times, true)
  const highest = simulate()
  return found
    .map((cut) => ({
      ...cut,
      p: (1 + highest.filter((value) => value >= cut.statistic - 1e-12).length) / (replicates + 1),
    }))
    .sort((one, other) => other.statistic - one.statistic)

  function simulate(): Float64Array {
    const times = cases.times.slice()
    return Float64Array.from({ length: replicates }, (_, replicate) => {
      const random = randomVariates(seed, replicate)
      for (let at = total - 1; at > 0; at--) {
        const other = Math.floor(random.uniform() * (at + 1))
        const kept = times[at]!
        times[at] = times[other]!
        times[other] = kept
      }
      return best(times, false)[0]?.statistic ?? 0
    })
  }

  /** @param each the best window of every node; otherwise of the tree alone */
  function best(times: Int32Array, each: boolean): Omit<TemporalCut, 'p'>[] {
    own.fill(0)
    for (let at = 0; at < total; at++) own[places[at]! * span + times[at]!]! += 1
    const cuts: Omit<TemporalCut, 'p'>[] = []
    let most = 0
    for (let place = 0; place < size; place++) {
      const row = place * span
      const parent = tree.parents[place]!
      // Children stand before their parents, so the row is whole when its turn comes.
      if (parent >= 0) for (let time = 0; time < span; time++) own[parent * span + time]! += own[row + time]!
      runningSums(own, row, span, sums)
      const all = sums[span]!
      if (all < windows.least) continue
      let highestHere = each ? 0 : most
      let at: readonly [number, number] | undefined
      for (const window of allowed) {
        const count = sums[window[1] + 1]! - sums[window[0]]!
        if (count < windows.least) continue
        const expected = (all * (before[window[1] + 1]! - before[window[0]]!)) / total
        if (count <= expected) continue
        const rest = total - count
        const value =
          count * (logs[count]! - Math.log(expected)) +
          (rest > 0 ? rest * (logs[rest]! - Math.log(total - expected)) : 0)
        if (value > highestHere + 1e-12) {
          highestHere = value
          at = window
        }
      }
      if (!at) continue
      most = Math.max(most, highestHere)
      if (!each) cuts.length = 0
      const observed = sums[at[1] + 1]! - sums[at[0]]!
      const expected = (all * (before[at[1] + 1]! - before[at[0]]!)) / total
      cuts.push({
        node: tree.names[place]!,
        cases: all,
        from: at[0],
        to: at[1],
        observed,
        expected,
        ratio: observed / expected,
        statistic: highestHere,
      })
    }
    return cuts
  }
}

function allowedWindows(
  span: number,
  { shortest, longest, leastShare }: TemporalWindows,
): (readonly [number, number])[] {
  const result: (readonly [number, number])[] = []
  for (let from = 0; from < span; from++) {
    for (let to = from + shortest - 1; to < span; to++) {
      const length = to - from + 1
      if (length <= Math.floor(longest * span) && length >= leastShare * (to + 1)) result.push([from, to])
    }
  }
  return result
}

function runningSums(values: Float64Array, begin: number, length: number, into: Float64Array): Float64Array {
  into[0] = 0
  for (let at = 0; at < length; at++) into[at + 1] = into[at]! + values[begin + at]!
  return into
}
