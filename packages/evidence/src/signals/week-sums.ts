import type { BaselineSums } from './baseline-data.ts'

/** Sums week by week, for whatever offsets and weights. @param most weeks */
export function weekSums(most: number): BaselineSums {
  /** e^(slope (time - centre)) times the offset, of the curve that was summed last. */
  const values = new Float64Array(most)

  return {
    take() {},

    observed({ size, counts, times, seasons, weights }, centre, seen) {
      seen.fill(0)
      let pull = 0
      for (let at = 0; at < size; at++) {
        const own = weights[at]! * counts[at]!
        seen[seasons[at]!]! += own
        pull += own * (times[at]! - centre)
      }
      return pull
    },

    expected({ size, times, seasons, weights, offsets }, { slope, centre }, { mass, first, second }) {
      mass.fill(0)
      first.fill(0)
      second.fill(0)
      for (let at = 0; at < size; at++) {
        const own = times[at]! - centre
        const season = seasons[at]!
        values[at] = offsets[at]! * Math.exp(slope * own)
        const weight = weights[at]! * values[at]!
        mass[season]! += weight
        first[season]! += weight * own
        second[season]! += weight * own * own
      }
    },

    residuals({ size, counts, times, seasons, weights, offsets }, { level, slope, centre }, into) {
      let [statistic, relative, highest] = [0, 0, 0]
      for (let at = 0; at < size; at++) {
        values[at] = offsets[at]! * Math.exp(slope * (times[at]! - centre))
        const mean = level[seasons[at]!]! * values[at]!
        if (mean === 0) continue
        const square = (weights[at]! * (counts[at]! - mean) ** 2) / mean
        statistic += square
        relative += square / mean
        highest = Math.max(highest, mean)
      }
      into.statistic = statistic
      into.relative = relative
      into.highest = highest
    },

    beyond({ size, counts, seasons }, { level }, limit, into) {
      for (let at = 0; at < size; at++) {
        const mean = level[seasons[at]!]! * values[at]!
        if (counts[at]! > mean && (counts[at]! - mean) ** 2 > limit * mean) into.push(at)
      }
    },
  }
}
