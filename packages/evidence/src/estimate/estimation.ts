/** The ways to estimate, by the names of the command line. */
export const methods = ['auto', 'stepwise', 'bic', 'downhill', 'dga', 'lcmcr', 'bayesian-threshold'] as const

export type Method = (typeof methods)[number]

/** What an estimate is asked for. */
export interface EstimationOptions {
  readonly method: Method
  /** No interaction joins more lists; by default 2 for three lists and 3 above (stepwise: always 2). */
  readonly order?: number
  /** How many resamples. */
  readonly bootstrap: number
  readonly seed: number
  /** Resamples that were drawn before; they replace `bootstrap` and `seed`. */
  readonly resamples?: readonly Float64Array[]
  /** Give the figure even where it should be refused; the reasons stand beside it. */
  readonly anyway: boolean
  /** Told what was done, for a person who waits. */
  readonly progress?: (done: string) => void
}

/** One model of the spread. */
export interface SpreadModel {
  readonly model: string
  readonly estimate: number
  readonly bic: number
}

/** What becomes of the estimate when something is left out; null where no estimate is left. */
export interface Omission {
  readonly without: string
  readonly people: number
  readonly estimate: number | null
}

/** An estimate of how many people there are, seen and unseen, with what one must know to believe it or not. */
export interface Estimation {
  /** People on at least one list. */
  readonly observed: number
  /** People on no list and on some, together. */
  readonly estimate: number
  readonly interval: readonly [number, number]
  readonly level: number
  /** The model, `[12,23,4]`; for an average or classes their name. */
  readonly model: string
  /** `estimated`, or `doubtful` where it was asked for against a refusal. */
  readonly status: 'estimated' | 'doubtful'
  readonly method: Exclude<Method, 'auto'>
  /** How the method was chosen, where it was `auto`. */
  readonly choice: string | null
  /** Reasons to refuse that were overridden. */
  readonly doubts: readonly string[]
  readonly replicates: number
  /** How many different values the replicates took: few mean that the limits rest on few models. */
  readonly distinct: number
  /** Replicates without an estimate, left out of the limits. */
  readonly lost: number
  /** The best models of the search by BIC, at most twenty. */
  readonly spread: readonly SpreadModel[]
  readonly withoutList: readonly Omission[]
  readonly withoutOverlap: readonly Omission[]
  readonly assumptions: readonly string[]
  /** The replicates or posterior draws, sorted, for a picture. */
  readonly draws: Float64Array
}

/** The share of intervals that should cover. */
export const level = 0.95

/** A limit ten times the other says hardly anything. */
export const widestRatio = 10

/** What must hold for the figure to mean anything, in plain words. */
export const assumptions: readonly string[] = [
  'Nobody came into the population or left it during the time the lists cover.',
  'Everybody who is on two lists was recognised as one person, and nobody was taken for somebody else.',
  'Everybody counted belongs to the population, by one definition.',
  'Whoever is on no list behaves as those who are seen: nobody had no chance at all of being on any list. If some had none, they are not in the figure.',
  'How the lists depend on each other is told well enough by the overlaps that were seen. It cannot be checked for those whom nobody saw.',
]
