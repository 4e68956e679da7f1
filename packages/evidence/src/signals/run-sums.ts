import type { BaselineData, BaselineRuns, BaselineSums } from './baseline-data.ts'

/**
 * Sums where no week has an offset. Counts and their squares are added up once for all fits of a week; sums of r^k, k r^k and
 * k^2 r^k over a run of weeks depend on its length alone, so a step of Newton's method costs a run's time instead of a week's;
 * without a trend residuals follow from the sums. The few weeks with a weight of their own are put right afterwards.
 *
 * @param most weeks; @param seasons how many; @param longest run
 */
export function runSums(most: number, seasons: number, longest: number): BaselineSums {
  /** Running sums, 0 first. */
  const upTo = new Float64Array(most + 1)
  const squaresUpTo = new Float64Array(most + 1)
  /** By season. */
  const sums = new Float64Array(seasons)
  const squares = new Float64Array(seasons)
  const weeks = new Float64Array(seasons)
  const limits = new Float64Array(seasons)
  const inverses = new Float64Array(seasons)
  /** For each length of a run: three sums and the power after it. */
  const powers = new Float64Array(4 * (longest + 1))
  /** By week, negative where fewer were seen than expected; only with a trend. */
  const pearson = new Float64Array(most)
  /** The sum of counts times time. */
  const moment = new Float64Array(1)

  return {
    take(data) {
      const { size, counts, times } = data
      const { starts, lengths, seasons: seasonOf } = runsOf(data)
      let [sum, square, pull] = [0, 0, 0]
      for (let at = 0; at < size; at++) {
        const count = counts[at]!
        sum += count
        square += count * count
        pull += count * times[at]!
        upTo[at + 1] = sum
        squaresUpTo[at + 1] = square
      }
      moment[0] = pull
      sums.fill(0)
      squares.fill(0)
      weeks.fill(0)
      for (let run = 0; run < starts.length; run++) {
        const [start, season] = [starts[run]!, seasonOf[run]!]
        const end = start + lengths[run]!
        sums[season]! += upTo[end]! - upTo[start]!
        squares[season]! += squaresUpTo[end]! - squaresUpTo[start]!
        weeks[season]! += end - start
      }
    },

    observed({ size, counts, times, seasons: seasonOf, weights, usual, unusual }, centre, seen) {
      for (let season = 0; season < seasons; season++) seen[season] = usual * sums[season]!
      let pull = usual * (moment[0]! - centre * upTo[size]!)
      for (const at of unusual) {
        const own = (weights[at]! - usual) * counts[at]!
        seen[seasonOf[at]!]! += own
        pull += own * (times[at]! - centre)
      }
      return pull
    },

    expected(data, { slope, centre, trend }, { mass, first, second }) {
      const { times, seasons: seasonOf, weights, usual, unusual } = data
      if (!trend) {
        // Without a slope the sums are the weights themselves.
        for (let season = 0; season < seasons; season++) mass[season] = usual * weeks[season]!
        for (const at of unusual) mass[seasonOf[at]!]! += weights[at]! - usual
        return
      }
      const { starts, lengths, seasons: seasonOfRun } = runsOf(data)
      mass.fill(0)
      first.fill(0)
      second.fill(0)
      fillPowers(Math.exp(slope))
      let value = 0
      let next = Number.NaN
      for (let run = 0; run < starts.length; run++) {
        const begin = times[starts[run]!]! - centre
        if (begin !== next) value = usual * Math.exp(slope * begin)
        const row = 4 * lengths[run]!
        const zero = powers[row]!
        const one = powers[row + 1]!
        const season = seasonOfRun[run]!
        mass[season]! += value * zero
        first[season]! += value * (begin * zero + one)
        second[season]! += value * (begin * (begin * zero + 2 * one) + powers[row + 2]!)
        value *= powers[row + 3]!
        next = begin + lengths[run]!
      }
      for (const at of unusual) {
        const own = times[at]! - centre
        const season = seasonOf[at]!
        const weight = (weights[at]! - usual) * Math.exp(slope * own)
        mass[season]! += weight
        first[season]! += weight * own
        second[season]! += weight * own * own
      }
    },

    residuals(data, curve, into) {
      const { counts, times, seasons: seasonOf, weights, usual, unusual } = data
      const { level, slope, centre, trend } = curve
      let [statistic, relative, highest] = [0, 0, 0]
      for (let season = 0; season < seasons; season++) {
        const mean = level[season]!
        inverses[season] = mean > 0 ? 1 / mean : 0
        if (trend || mean === 0) continue
        const square = (squares[season]! - mean * (2 * sums[season]! - mean * weeks[season]!)) / mean
        statistic += square
        relative += square / mean
        if (mean > highest) highest = mean
      }
      into.highest = highest
      into.statistic = usual * statistic
      into.relative = usual * relative
      if (trend) byWeek(data, slope, centre, level, into)
      for (const at of unusual) {
        const mean = level[seasonOf[at]!]! * Math.exp(slope * (times[at]! - centre))
        if (mean === 0) continue
        const square = ((weights[at]! - usual) * (counts[at]! - mean) ** 2) / mean
        into.statistic += square
        into.relative += square / mean
      }
    },

    beyond({ size, counts, seasons: seasonOf }, { level, trend }, limit, into) {
      if (trend) {
        for (let at = 0; at < size; at++) if (pearson[at]! > limit) into.push(at)
        return
      }
      for (let season = 0; season < seasons; season++)
        limits[season] =
          level[season] === 0 ? Number.POSITIVE_INFINITY : level[season]! + Math.sqrt(limit * level[season]!)
      for (let at = 0; at < size; at++) if (counts[at]! > limits[seasonOf[at]!]!) into.push(at)
    },
  }

  function byWeek(
    { size, counts, times, seasons: seasonOf, usual }: BaselineData,
    slope: number,
    centre: number,
    level: Float64Array,
    into: { statistic: number; relative: number; highest: number },
  ): void {
    const rise = Math.exp(slope)
    // The inverse goes along by multiplication: a division a week would take half of the time.
    const fall = 1 / rise
    let [value, back, next] = [1, 1, Number.NaN]
    let [statistic, relative, highest] = [0, 0, 0]
    for (let at = 0; at < size; at++) {
      const time = times[at]!
      if (time !== next) {
        value = Math.exp(slope * (time - centre))
        back = 1 / value
      }
      next = time + 1
      const season = seasonOf[at]!
      const mean = level[season]! * value
      const inverse = inverses[season]! * back
      const above = counts[at]! - mean
      const square = above * above * inverse
      pearson[at] = above > 0 ? square : -1
      statistic += square
      relative += square * inverse
      if (mean > highest) highest = mean
      value *= rise
      back *= fall
    }
    into.statistic = usual * statistic
    into.relative = usual * relative
    into.highest = highest
  }

  function fillPowers(rise: number): void {
    let power = 1
    let [sum0, sum1, sum2] = [0, 0, 0]
    for (let k = 0; k < longest; k++) {
      sum0 += power
      sum1 += k * power
      sum2 += k * k * power
      power *= rise
      const row = 4 * (k + 1)
      powers[row] = sum0
      powers[row + 1] = sum1
      powers[row + 2] = sum2
      powers[row + 3] = power
    }
  }
}

function runsOf({ runs }: BaselineData): BaselineRuns {
  if (runs === undefined) throw new Error('sums by runs of a baseline without runs')
  return runs
}
