import { type BaselineSpread, baselineSpread } from './baseline-spread.ts'
import type { CaseStream } from './case-stream.ts'
import type { Conjunctions } from './conjunctions.ts'
import { type Description, type DescriptionCost, none, profileMatcher, several, valueByProfile } from './description.ts'
import { inTheMiddle } from './in-the-middle.ts'
import { highestPrior, riseEvidence } from './rise-evidence.ts'
import type { StreamMargins } from './stream-margins.ts'
import { subsetScan } from './subset-scan.ts'

/** A group and window that stand out. */
export interface Candidate {
  readonly description: Description
  /** First period of the window, which runs to the end. */
  readonly since: number
  readonly seen: number
  /** From what each organisation reported in the window and in all. */
  readonly expected: number
  readonly total: number
  readonly statistic: number
  /** How much more than chance the group moved before the window; 1 at least. */
  readonly dispersion: number
  /** The evidence for a rise, the statistic in it divided by the dispersion, less what the description costs. */
  readonly score: number
  /** The highest score of all: what is named may be another group of about the same people. */
  readonly highest: number
}

/** Looks at every description and window. `when` is the period of each person, `expected` by window and profile. */
export interface CombinationSearch {
  /** The highest score; minus infinity where nothing rises. */
  highest(when: Int32Array, expected: Float64Array): number
  /** What to name; undefined where nothing rises. */
  best(when: Int32Array, expected: Float64Array): Candidate | undefined
}

/** How many of the best descriptions are tried with further values. */
const widened = 3
/** Of groups that explain the rise about as well, this far below the highest score and this many are put beside each other. */
const close = 5
const mostClose = 60

/**
 * Finds the group of cases that rose most in one of the windows that end now: all conjunctions are looked at, the best are widened
 * by further values of their attributes (linear-time subset scan), and what moves by more than chance anyway counts
 * for less.
 *
 * @param least people in the window
 */
export function combinationSearch(
  stream: CaseStream,
  margins: StreamMargins,
  descriptions: Conjunctions,
  cost: DescriptionCost,
  least: number,
): CombinationSearch {
  const { periods, earliest, profiles, blockProfile, blockStart } = margins
  const windows = periods - earliest
  const { items, starts } = descriptions
  const ones = items.map((own): Description => Array.from(own, (item) => Int32Array.of(item)))
  const costs = Float64Array.from(ones, (description, at) =>
    cost.of(description, descriptions.profiles.subarray(starts[at]!, starts[at + 1]!)),
  )
  const totals = new Float64Array(profiles)
  for (const [block, profile] of blockProfile.entries()) totals[profile]! += blockStart[block + 1]! - blockStart[block]!
  const totalOf = Float64Array.from(items, (_, at) => sumOf(totals, at))
  const evidence = riseEvidence(margins.when.length)
  const profilesOf = profileMatcher(stream)
  const values = new Map<string, Int32Array>()
  const spread: BaselineSpread = baselineSpread(margins)
  /** People by profile and window, profile first. */
  const seen = new Float64Array(profiles * windows)
  const inWindow = new Float64Array(windows)
  let known: { readonly expected: Float64Array; readonly sums: Float64Array; readonly logs: Float64Array } | undefined

  return {
    highest(when, expected) {
      return closeTo(0, lookedAt(when, expected), when)[0]?.score ?? Number.NEGATIVE_INFINITY
    },
    best(when, expected) {
      const near = closeTo(close, lookedAt(when, expected), when)
      const named = near[inTheMiddle(near, totals)]
      return named && { ...named, highest: near[0]?.score ?? named.score }
    },
  }

  /** Every group and window that rose, highest first, as far as can be told without their movement before. */
  function lookedAt(when: Int32Array, expected: Float64Array): Found[] {
    countWindows(when)
    const found = conjunctionsAbove(expected)
    for (const { at, window } of found.slice(0, widened)) {
      const wide = widen(ones[at]!, window, expected)
      if (wide) found.push(wide)
    }
    return found.sort((one, other) => other.score - one.score)
  }

  /** Those whose score is at most so far below the highest, which comes first. */
  function closeTo(far: number, found: readonly Found[], when: Int32Array): Near[] {
    const near: Near[] = []
    let highest = Number.NEGATIVE_INFINITY
    for (const { description, at, window, cost, prior, ...one } of found) {
      // A dispersion is 1 at least, so nothing further down can be better.
      if (one.score <= highest - far || (near.length >= mostClose && one.score <= highest)) break
      const named = description ?? ones[at]!
      const since = earliest + window
      const fits = profilesOf(named)
      const dispersion = spread(fits, since, when)
      const score = one.statistic / dispersion + prior - cost
      near.push({ ...one, description: named, since, fits, dispersion, score })
      highest = Math.max(highest, score)
    }
    return near.filter(({ score }) => score >= highest - far).sort((one, other) => other.score - one.score)
  }

  function countWindows(when: Int32Array): void {
    seen.fill(0)
    for (let block = 0; block < blockProfile.length; block++) {
      const row = blockProfile[block]! * windows
      for (let one = blockStart[block]!; one < blockStart[block + 1]!; one++) {
        const window = when[one]! - earliest
        if (window >= 0) seen[row + window]! += 1
      }
    }
    for (let row = 0; row < seen.length; row += windows)
      for (let window = windows - 2; window >= 0; window--) seen[row + window]! += seen[row + window + 1]!
  }

  /** Descriptions whose rise is worth their words, and the best few in any case; highest first. */
  function conjunctionsAbove(expected: Float64Array): Found[] {
    if (known?.expected !== expected) known = sumsOf(expected)
    const found: Found[] = []
    let floor = Number.NEGATIVE_INFINITY
    for (let at = 0; at < items.length; at++) {
      inWindow.fill(0)
      for (let place = starts[at]!; place < starts[at + 1]!; place++) {
        const row = descriptions.profiles[place]! * windows
        for (let window = 0; window < windows; window++) inWindow[window]! += seen[row + window]!
      }
      const total = totalOf[at]!
      for (let window = 0; window < windows; window++) {
        const many = inWindow[window]!
        const place = at * windows + window
        if (many < least || many <= known.sums[place]!) continue
        const [logExpected, logRest] = [known.logs[2 * place]!, known.logs[2 * place + 1]!]
        const statistic = evidence.ratio(many, total, logExpected, logRest)
        const most = statistic + highestPrior - costs[at]!
        if (most <= floor && most <= 0) continue
        const prior = evidence.prior(many, total, logExpected, logRest)
        const score = statistic + prior - costs[at]!
        if (score <= floor && score <= 0) continue
        const expectedMany = known.sums[place]!
        found.push({ at, window, seen: many, expected: expectedMany, total, statistic, prior, cost: costs[at]!, score })
        if (score > floor) floor = Math.min(0, score)
      }
    }
    return found.sort((one, other) => other.score - one.score)
  }

  function sumsOf(expected: Float64Array) {
    const sums = new Float64Array(items.length * windows)
    const logarithms = new Float64Array(2 * sums.length)
    for (let at = 0; at < items.length; at++) {
      for (let window = 0; window < windows; window++) {
        const sum = sumOf(expected.subarray(window * profiles, (window + 1) * profiles), at)
        sums[at * windows + window] = sum
        logarithms[2 * (at * windows + window)] = Math.log(sum)
        logarithms[2 * (at * windows + window) + 1] = Math.log(totalOf[at]! - sum)
      }
    }
    return { expected, sums, logs: logarithms }
  }

  function sumOf(values: Float64Array, at: number): number {
    let sum = 0
    for (let place = starts[at]!; place < starts[at + 1]!; place++) sum += values[descriptions.profiles[place]!]!
    return sum
  }

  /** One attribute after the other takes the values that are best while the others stand, until nothing changes. */
  function widen(description: Description, window: number, expected: Float64Array): Found | undefined {
    let parts = description
    for (let round = 0; round < 4; round++) {
      const before = parts
      for (let at = 0; at < parts.length; at++) {
        const better = bestValues(parts, at, window, expected)
        if (better) parts = parts.with(at, better)
      }
      if (parts.every((part, at) => part.join() === before[at]!.join())) break
    }
    if (parts.every(({ length }) => length === 1)) return undefined
    const fits = profilesOf(parts)
    let [many, mean, total] = [0, 0, 0]
    for (let profile = 0; profile < profiles; profile++) {
      if (fits[profile] === 0) continue
      many += seen[profile * windows + window]!
      mean += expected[window * profiles + profile]!
      total += totals[profile]!
    }
    if (many <= mean) return undefined
    const [logExpected, logRest] = [Math.log(mean), Math.log(total - mean)]
    const statistic = evidence.ratio(many, total, logExpected, logRest)
    const prior = evidence.prior(many, total, logExpected, logRest)
    const own = cost.of(parts, listOf(fits))
    return {
      at: -1,
      description: parts,
      window,
      seen: many,
      expected: mean,
      total,
      statistic,
      prior,
      cost: own,
      score: statistic + prior - own,
    }
  }

  function bestValues(parts: Description, at: number, window: number, expected: Float64Array): Int32Array | undefined {
    const attribute = stream.items[parts[at]![0]!]!.attribute
    const own = values.get(attribute) ?? valueByProfile(stream, attribute)
    values.set(attribute, own)
    const fits = profilesOf(parts.toSpliced(at, 1))
    const places = new Map<number, number>()
    const [c, e, all]: [number[], number[], number[]] = [[], [], []]
    for (let profile = 0; profile < profiles; profile++) {
      const item = own[profile]!
      if (fits[profile] === 0 || item === none) continue
      // Values that a case may have together cannot be added up.
      if (item === several) return undefined
      const place = places.get(item) ?? places.size
      places.set(item, place)
      c[place] = (c[place] ?? 0) + seen[profile * windows + window]!
      e[place] = (e[place] ?? 0) + expected[window * profiles + profile]!
      all[place] = (all[place] ?? 0) + totals[profile]!
    }
    // A value that was never seen before is news of its own: with others it would only hide.
    for (const [place, total] of all.entries()) if (c[place] === total) c[place] = 0
    const best = subsetScan(c, e, all, cost.further(parts[at]![0]!))
    const inOrder = [...places.keys()]
    return best && Int32Array.from(best.values, (value) => inOrder[value]!).sort()
  }
}

interface Near extends Omit<Candidate, 'highest'> {
  readonly fits: Uint8Array
}

interface Found extends Omit<Candidate, 'description' | 'since' | 'dispersion' | 'highest'> {
  /** Place among the conjunctions; -1 for a widened one. */
  readonly at: number
  readonly description?: Description
  readonly window: number
  readonly prior: number
  readonly cost: number
}

function listOf(fits: Uint8Array): Int32Array {
  return Int32Array.from(fits.keys()).filter((profile) => fits[profile] === 1)
}
