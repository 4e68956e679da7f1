/** What fits are made of, in order of time; only the first `size` places count. */
export interface BaselineData {
  readonly size: number
  readonly counts: Float64Array
  readonly times: Float64Array
  readonly seasons: Int32Array
  readonly weights: Float64Array
  /** What a count is expected to be in proportion to (population, or all cases of the organisation); not read with runs. */
  readonly offsets: Float64Array
  /** Where all offsets are 1: weeks in a row of one season. What is the same in a whole run is then done once for it. */
  readonly runs: BaselineRuns | undefined
  /** The weight of every place that is not `unusual`. */
  readonly usual: number
  readonly unusual: readonly number[]
}

/** Runs of weeks; the arrays run side by side. */
export interface BaselineRuns {
  readonly starts: Int32Array
  readonly lengths: Int32Array
  readonly seasons: Int32Array
}

/** A function of season and time: the season's level times e^(slope (time - centre)). */
export interface Curve {
  readonly level: Float64Array
  trend: boolean
  /** 0 without a trend. */
  slope: number
  centre: number
}

/** Weighted sums by season of e^(slope t), t e^(slope t) and t^2 e^(slope t), t being the time from the centre. */
export interface SeasonSums {
  readonly mass: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
}

/** Weighted sums of the Pearson residuals squared, (y - mu)^2 / mu, and of the relative ones, (y / mu - 1)^2. */
export interface ResidualSums {
  statistic: number
  relative: number
  /** The highest expectation. */
  highest: number
}

/** The sums over weeks that a fit needs: by runs where there are no offsets, else week by week. */
export interface BaselineSums {
  /** Once for all fits of the same counts, whatever their weights. */
  take(data: BaselineData): void
  /** Adds up weighted counts by season. @returns the sum of weighted counts times their time from the centre */
  observed(data: BaselineData, centre: number, seen: Float64Array): number
  /** Without a trend only `mass` is filled. */
  expected(data: BaselineData, curve: Curve, into: SeasonSums): void
  residuals(data: BaselineData, curve: Curve, into: ResidualSums): void
  /** The places where more was seen and (y - mu)^2 / mu is above a limit, for the curve that `residuals` saw last. */
  beyond(data: BaselineData, curve: Curve, limit: number, into: number[]): void
}
