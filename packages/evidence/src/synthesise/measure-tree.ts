import { countAll } from '../counts/counts.ts'
import { cellCount, setKey, setsOfLength } from '../counts/marginal.ts'
import { exponentialRho } from '../privacy/concentrated.ts'
import { exponentialMechanism } from '../privacy/exponential-mechanism.ts'
import { fitPopulation } from './fit-population.ts'
import { keepOut } from './keep-out.ts'
import { estimatesOf, knownTotal, type Measurements, measure, type Step, targetsOf, type Work } from './measurements.ts'
import { isSmall } from './one-way-first.ts'
import { countPopulation, type Population } from './population.ts'
import { residualRho, usableVariance } from './residual.ts'
import { startPopulation } from './start-population.ts'

/** Of what the one-way marginals left. */
const selectionShare = 0.12
/** Exactness of epsilon in the exponential mechanism: millionths, rounded down. */
const epsilonPrecision = 1_000_000

/**
 * The quick mode after the one-way marginals: a spanning tree of pairs, each edge chosen by the exponential mechanism
 * (MST, McKenna, Miklau and Sheldon 2021, arXiv 2108.04978; winner of NIST's 2018 competition), then one draw along it. The edges' residuals are measured, not their marginals.
 */
export async function measureTree(work: Work, measurements: Measurements): Promise<Population> {
  const { sizes, budget, random, barriers } = work
  const independent = startPopulation(random, estimatesOf(measurements, sizes), sizes, knownTotal(measurements))

  const edges = sizes.length > 1 ? await chooseTree(work, independent, budget.left() * selectionShare) : []
  if (edges.length > 0) {
    // With equal sensitivities the total absolute noise is least when the variance falls with cells^(2/3).
    const share = edges.map((set) => cellCount(set, sizes) ** (2 / 3))
    const sum = share.reduce((a, b) => a + b, 0)
    const left = budget.left()
    const steps: Step[] = edges.map((set, at) => {
      const unit = residualRho(
        set.map((column) => sizes[column]!),
        1,
      )
      return { set, variance: usableVariance((unit * sum) / (left * share[at]!)) }
    })
    await measure(work, measurements, steps, 'a spanning tree of pairs')
  }
  work.progress?.(`${edges.length} pairs measured`)
  const expected = new Map(edges.map((set) => [setKey(set), countPopulation(independent, set)]))
  const population = startPopulation(
    random,
    estimatesOf(measurements, sizes, expected),
    sizes,
    knownTotal(measurements),
  )
  // In a large table the draw follows the tree closely enough; a small one is worth the time of a fit.
  if (isSmall(measurements)) {
    fitPopulation(population, targetsOf(measurements, sizes, expected), barriers, { sweeps: 3, stopBelow: 0 })
  } else keepOut(population, barriers, edges)
  return population
}

/**
 * Kruskal's algorithm where the heaviest edge that closes no circle is chosen by the exponential mechanism. An edge weighs
 * what measuring it promises: the model's error less the error expected to be left (AIM's score). The second is made of
 * protected numbers, so that one person still changes a weight by at most 1.
 */
async function chooseTree(work: Work, independent: Population, rho: number): Promise<number[][]> {
  const { sizes, random, budget, counts } = work
  const picks = sizes.length - 1
  const numerator = Math.max(1, Math.floor(Math.sqrt((8 * rho) / picks) * epsilonPrecision))
  budget.spend('choice of the tree', picks * exponentialRho(numerator / epsilonPrecision))
  const pairs = setsOfLength(sizes.length, 2)
  const left = budget.left()
  const counted = await countAll(counts, pairs)
  const gains = pairs.map((pair, at) => {
    const model = countPopulation(independent, pair)
    const error = counted[at]!.reduce((sum, count, cell) => sum + Math.abs(count - model[cell]!), 0)
    const unit = residualRho(
      pair.map((column) => sizes[column]!),
      1,
    )
    return error - errorAfter(model, (unit * picks) / left)
  })
  const component = sizes.map((_size, column) => column)
  const tree: number[][] = []
  while (tree.length < picks) {
    const open = pairs.flatMap((pair, at) => (component[pair[0]!] === component[pair[1]!] ? [] : [at]))
    const chosen = exponentialMechanism(
      random,
      open.map((at) => gains[at]!),
      { numerator, denominator: epsilonPrecision },
    )
    const edge = pairs[open[chosen]!]!
    const [from, to] = [component[edge[1]!]!, component[edge[0]!]!]
    component.forEach((part, column) => {
      if (part === from) component[column] = to
    })
    tree.push(edge)
  }
  return tree
}

/**
 * Expected sum of absolute errors once a pair is measured at this variance: a cell is wrong by about its noise, or by its
 * whole count if that is less. Whole, because scores of the exponential mechanism are.
 */
function errorAfter(model: Float64Array, variance: number): number {
  const noise = Math.sqrt((2 / Math.PI) * variance)
  return Math.floor(model.reduce((sum, count) => sum + Math.min(count, noise), 0))
}
