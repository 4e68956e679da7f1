import { randomVariates } from '../estimate/random-variates.ts'
import { aliasTable } from './alias-table.ts'
import { type CodeTree, summedUp } from './code-tree.ts'

/** A node that holds more than expected. */
export interface TreeCut {
  readonly node: string
  readonly observed: number
  readonly expected: number
  readonly ratio: number
  /** Logarithm of the likelihood ratio. */
  readonly statistic: number
  /** Share of simulated trees, this one included, whose highest statistic is as high: all nodes at once. */
  readonly p: number
}

/**
 * Tree-based scan statistic, Poisson, conditioned on the number of cases (Kulldorff and others 2003, "A tree-based scan
 * statistic for database disease surveillance", Biometrics 59:2). Every node is a cut; the chance that the highest of all
 * would be as high is found by simulation, so that looking at a thousand nodes is paid for.
 *
 * LLR = c ln(c / e) + (C - c) ln((C - c) / (C - e)) where c > e.
 *
 * A simulated tree: each code's cases are a Poisson number with a mean a little too small, drawn from a table; the cases that
 * are then lacking are dealt out one by one. Given their sum, Poisson numbers are multinomial, and so is the whole.
 *
 * @param tree the codes
 * @param observed cases by place in the tree, without those beneath
 * @param expected the same, in any unit: it is scaled to the number of cases
 * @param replicates simulated trees
 * @returns all nodes above expectation, highest first
 */
export function treeScan(
  tree: CodeTree,
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
  replicates: number,
  seed: number,
): TreeCut[] {
  const size = tree.names.length
  const cases = summedUp(tree, observed)
  const raw = summedUp(tree, expected)
  let total = 0
  let mass = 0
  for (let place = 0; place < size; place++) {
    total += observed[place]!
    mass += expected[place]!
  }
  const means = raw.map((value) => (value * total) / mass)
  const logs = Float64Array.from({ length: total + 1 }, (_, count) => (count === 0 ? 0 : Math.log(count)))
  const logMeans = means.map((mean) => Math.log(mean))
  const logRests = means.map((mean) => Math.log(total - mean))
  const statisticOf = (place: number, count: number) => {
    const rest = total - count
    return count * (logs[count]! - logMeans[place]!) + (rest > 0 ? rest * (logs[rest]! - logRests[place]!) : 0)
  }
  const highest = simulate()
  return Array.from({ length: size }, (_, place) => place)
    .filter((place) => cases[place]! > means[place]! + 1e-9 && total - means[place]! > 1e-9)
    .map((place) => {
      const statistic = statisticOf(place, cases[place]!)
      let asHigh = 1
      for (const value of highest) if (value >= statistic - 1e-12) asHigh++
      return {
        node: tree.names[place]!,
        observed: cases[place]!,
        expected: means[place]!,
        ratio: cases[place]! / means[place]!,
        statistic,
        p: asHigh / (replicates + 1),
      }
    })
    .sort((one, other) => other.statistic - one.statistic)

  function simulate(): Float64Array {
    const random = randomVariates(seed, 0)
    // Three standard deviations below the number of cases: one tree in a thousand has too many, and is drawn anew. That keeps the
    // distribution: given that the sum is not above the number of cases, what is lacking is dealt out as it should be.
    const share = Math.max(0, 1 - 3 / Math.sqrt(Math.max(1, total)))
    const sources = Array.from({ length: size }, (_, place) => place).filter((place) => expected[place]! > 0)
    const own = Float64Array.from(sources, (place) => (expected[place]! * total) / mass)
    const numbers = poissonTables(own.map((mean) => mean * share))
    const codes = aliasTable(own)
    const bounds = means.map((mean) => 1 / mean + 1 / (total - mean))
    const counts = new Float64Array(size)
    const result = new Float64Array(replicates)
    for (let replicate = 0; replicate < replicates; replicate++) {
      let left = -1
      while (left < 0) {
        counts.fill(0)
        left = total
        for (let at = 0; at < sources.length; at++) {
          const drawn = numbers[at]!.draw(random.coarse())
          counts[sources[at]!] = drawn
          left -= drawn
        }
      }
      for (; left > 0; left--) counts[sources[codes.draw(random.coarse())]!]! += 1
      let most = 0
      for (let place = 0; place < size; place++) {
        const count = counts[place]!
        const parent = tree.parents[place]!
        if (parent >= 0) counts[parent]! += count
        const above = count - means[place]!
        // The statistic is C times a Kullback-Leibler divergence, which is at most chi-square's: (c - e)^2 (1 / e + 1 / (C - e)).
        if (above > 0 && above * above * bounds[place]! > most) {
          const value = statisticOf(place, count)
          if (value > most) most = value
        }
      }
      result[replicate] = most
    }
    return result
  }
}

/** One table for each mean; equal means share theirs. The tail beyond 1e-18 is left out. */
function poissonTables(means: Float64Array) {
  const known = new Map<number, ReturnType<typeof aliasTable>>()
  return Array.from(means, (mean) => {
    const table = known.get(mean) ?? aliasTable(poissonWeights(mean))
    known.set(mean, table)
    return table
  })
}

function poissonWeights(mean: number): number[] {
  const mode = Math.floor(mean)
  const weights: number[] = []
  weights[mode] = 1
  for (let k = mode; k > 0; k--) weights[k - 1] = (weights[k]! * k) / mean
  for (let k = mode; weights[k]! > 1e-18; k++) weights[k + 1] = (weights[k]! * mean) / (k + 1)
  return weights
}
