import type { CaseStream } from '../../packages/evidence/src/signals/combinations/case-stream.ts'
import { expectedByProfile, expectedShares } from '../../packages/evidence/src/signals/combinations/expected-shares.ts'
import { inTheMiddle } from '../../packages/evidence/src/signals/combinations/in-the-middle.ts'
import { type StreamMargins, streamMargins } from '../../packages/evidence/src/signals/combinations/stream-margins.ts'

/** What a detector that knows how signals are planted makes of a stream. */
export interface Divined {
  /** 1 for each profile of the group it takes for the planted one. */
  readonly fits: Uint8Array
  /** Logarithm of how much more likely the stream is with a plant in it than without: the most powerful test there is. */
  readonly evidence: number
}

type Oracle = (stream: CaseStream) => Divined | undefined

/** People that a planted combination had before. */
const [fewest, most] = [20, 1000]
const close = 60
const steps = 8
const byFactor = new Float64Array(steps)

/**
 * Two detectors that nobody can have, as bounds: both know that 2 to 4 codes of a case drawn at random were made 1.5 to 3 times as
 * frequent in the last 1 to 3 periods, and rank all such combinations by their probability after what was seen (Bayes). One
 * is also told how many people of each combination come when nothing is new. The other has to learn that from the stream, as
 * every detector has to. Its likelihood is an approximation: a point or two more are not ruled out (docs/signals.md).
 *
 * Both see people of a combination in a window. What else planting leaves (a case copied with all its codes) no real form
 * of exploitation would.
 *
 * @param stream before anything was planted, each organisation's periods dealt out anew
 * @param earliest first period of the longest window
 */
export function oracles(stream: CaseStream, earliest: number): { readonly told: Oracle; readonly learning: Oracle } {
  const profiles = stream.profiles.length
  const combinations = drawnCombinations(stream)
  const usual = countsOf(stream, earliest)
  const before = combinations.map(({ own }) => usual.map((window) => sumsOver(window, own)))
  return {
    told: (planted) => {
      const now = countsOf(planted, earliest)
      return divined(planted, (at, window) => {
        const { expected, variance } = before[at]![window]!
        const { seen } = sumsOver(now[window]!, combinations[at]!.own)
        // A plant has half as many again at least: what is not more than usual cannot be one.
        if (seen < expected || expected < fewest || expected >= most) return Number.NEGATIVE_INFINITY
        // Of as many as before, each with a Poisson number of copies.
        return meanOver(1.5, (factor) => {
          const spread = factor ** 2 * variance + (factor - 1) * expected
          return logNormal(seen, factor * expected, spread) - logNormal(seen, expected, variance)
        })
      })
    },
    learning: (planted) => {
      const now = countsOf(planted, earliest)
      const beside = besideShares(planted, earliest, combinations)
      return divined(planted, (at, window) => {
        const { seen, people } = sumsOver(now[window]!, combinations[at]!.own)
        if (seen < fewest) return Number.NEGATIVE_INFINITY
        // Of people who had the same chance of falling into the window, the odds were multiplied.
        const { share, weight } = beside[at]![window]!
        return meanOver(1.5, (factor) =>
          seen / factor < fewest || seen / factor >= most
            ? Number.NEGATIVE_INFINITY
            : weight * (seen * Math.log(factor) - people * Math.log1p(share * (factor - 1))),
        )
      })
    },
  }

  function divined(planted: CaseStream, evidenceOf: (at: number, window: number) => number): Divined | undefined {
    const people = new Float64Array(profiles)
    for (const [at, profile] of planted.cells.profile.entries()) people[profile]! += planted.cells.people[at]!
    const scores = combinations.map(({ chance }, at) => {
      const windows = usual.map((_, window) => evidenceOf(at, window))
      return { at, score: Math.log(chance) + logSum(windows) - Math.log(windows.length) }
    })
    const evidence = logSum(scores.map(({ score }) => score))
    const best = scores.sort((one, other) => other.score - one.score).slice(0, close)
    if (!(best[0] && best[0].score > Number.NEGATIVE_INFINITY)) return undefined
    const groups = best.map(({ at, score }) => ({ score, fits: maskOf(combinations[at]!.own, profiles) }))
    return { fits: groups[inTheMiddle(groups, people)]!.fits, evidence }
  }
}

interface Drawn {
  /** Profiles that fit. */
  readonly own: Int32Array
  /** That a plant is drawn from this combination. */
  readonly chance: number
}

function drawnCombinations({ profiles, cells }: CaseStream): Drawn[] {
  const people = new Float64Array(profiles.length)
  for (const [at, profile] of cells.profile.entries()) people[profile]! += cells.people[at]!
  const all = people.reduce((sum, many) => sum + many, 0)
  const found = new Map<string, { own: number[]; chance: number; people: number }>()
  for (const [profile, items] of profiles.entries()) {
    for (const size of [2, 3, 4].filter((codes) => codes <= items.length)) {
      const ways = subsets([...items], size)
      for (const codes of ways) {
        const key = codes.join()
        const one = found.get(key) ?? { own: [], chance: 0, people: 0 }
        one.own.push(profile)
        one.chance += people[profile]! / (3 * all * ways.length)
        one.people += people[profile]!
        found.set(key, one)
      }
    }
  }
  return [...found.values()]
    .filter((one) => one.people >= fewest)
    .map(({ own, chance }) => ({ own: Int32Array.from(own), chance }))
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]))
}

interface Window {
  readonly seen: Float64Array
  readonly expected: Float64Array
  readonly variance: Float64Array
  readonly people: Float64Array
}

/** By window and profile. */
function countsOf(stream: CaseStream, earliest: number): Window[] {
  const margins: StreamMargins = streamMargins(stream, earliest)
  const { periods, profiles, blockProfile, blockStart, when } = margins
  const shares = expectedShares(margins, [])
  const byProfile = expectedByProfile(margins, shares)
  const windows = periods - earliest
  return Array.from({ length: windows }, (_, window) => {
    const [seen, variance, people] = [0, 1, 2].map(() => new Float64Array(profiles)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    for (const [block, profile] of blockProfile.entries()) {
      const [begin, end] = [blockStart[block]!, blockStart[block + 1]!]
      const share = shares[block * windows + window]!
      variance[profile]! += (end - begin) * share * (1 - share)
      people[profile]! += end - begin
      for (let one = begin; one < end; one++) if (when[one]! >= earliest + window) seen[profile]! += 1
    }
    return { seen, variance, people, expected: byProfile.subarray(window * profiles, (window + 1) * profiles) }
  })
}

interface Beside {
  readonly share: number
  /** What is known of that share: 1 where nearly all of the organisations' people are others, 0 where none is. */
  readonly weight: number
}

/**
 * The share of each combination's people that would have fallen into each window as the other people of their organisations
 * did: a plant swells the reports of its organisations, not those of the others.
 */
function besideShares(stream: CaseStream, earliest: number, combinations: readonly Drawn[]): Beside[][] {
  const { periods, reported, blockProfile, blockOrganisation, blockStart, when } = streamMargins(stream, earliest)
  const windows = periods - earliest
  const organisations = stream.organisations.length
  const blocksOf = stream.profiles.map((): number[] => [])
  for (const [block, profile] of blockProfile.entries()) blocksOf[profile]!.push(block)
  const seen = new Float64Array(blockProfile.length * windows)
  for (let block = 0; block < blockProfile.length; block++)
    for (let one = blockStart[block]!; one < blockStart[block + 1]!; one++)
      for (let window = 0; window <= when[one]! - earliest; window++) seen[block * windows + window]! += 1
  const all = Float64Array.from({ length: organisations }, (_, own) =>
    reported.subarray(own * periods, (own + 1) * periods).reduce((sum, many) => sum + many, 0),
  )
  const inWindow = (own: number, window: number) =>
    reported.subarray(own * periods + earliest + window, (own + 1) * periods).reduce((sum, many) => sum + many, 0)
  const reports = Float64Array.from({ length: organisations * windows }, (_, at) =>
    inWindow(Math.floor(at / windows), at % windows),
  )
  const people = new Float64Array(organisations)
  const fell = new Float64Array(organisations * windows)
  return combinations.map(({ own }) => {
    people.fill(0)
    fell.fill(0)
    for (const profile of own)
      for (const block of blocksOf[profile]!) {
        const organisation = blockOrganisation[block]!
        people[organisation]! += blockStart[block + 1]! - blockStart[block]!
        for (let window = 0; window < windows; window++)
          fell[organisation * windows + window]! += seen[block * windows + window]!
      }
    const whole = people.reduce((sum, many) => sum + many, 0)
    return Array.from({ length: windows }, (_, window) => {
      let expected = 0
      let weight = 0
      for (let one = 0; one < organisations; one++) {
        if (people[one] === 0) continue
        const at = one * windows + window
        // One person as all reports of the organisation: where the combination is all there is, nobody is beside it.
        const share = (reports[at]! - fell[at]! + reports[at]! / all[one]!) / (all[one]! - people[one]! + 1)
        expected += people[one]! * share
        weight += people[one]! * (1 - people[one]! / all[one]!)
      }
      return { share: expected / whole, weight: weight / whole }
    })
  })
}

function sumsOver({ seen, expected, variance, people }: Window, own: Int32Array) {
  const sums = { seen: 0, expected: 0, variance: 0, people: 0 }
  for (const profile of own) {
    sums.seen += seen[profile]!
    sums.expected += expected[profile]!
    sums.variance += variance[profile]!
    sums.people += people[profile]!
  }
  return sums
}

/** Logarithm of the mean over the factors up to 3. */
function meanOver(from: number, of: (factor: number) => number): number {
  for (let step = 0; step < steps; step++) byFactor[step] = of(from + ((3 - from) * (step + 0.5)) / steps)
  return logSum(byFactor) - Math.log(steps)
}

function logNormal(value: number, mean: number, variance: number): number {
  return -((value - mean) ** 2) / (2 * variance) - Math.log(variance) / 2
}

function logSum(values: ArrayLike<number>): number {
  let highest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at++) highest = Math.max(highest, values[at]!)
  if (highest === Number.NEGATIVE_INFINITY) return highest
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += Math.exp(values[at]! - highest)
  return highest + Math.log(sum)
}

function maskOf(own: Int32Array, profiles: number): Uint8Array {
  const mask = new Uint8Array(profiles)
  for (const profile of own) mask[profile] = 1
  return mask
}
