import { countAll } from '../counts/counts.ts'
import { cellCount, setKey, setsOfLength } from '../counts/marginal.ts'
import { exponentialRho } from '../privacy/concentrated.ts'
import { exponentialMechanism } from '../privacy/exponential-mechanism.ts'
import { fitPopulation } from './fit-population.ts'
import { estimatesOf, knownTotal, type Measurements, measure, type Step, targetsOf, type Work } from './measurements.ts'
import { countPopulation, type Population } from './population.ts'
import { residualRho, usableVariance } from './residual.ts'
import { startPopulation } from './start-population.ts'

const oneWayShare = 0.4
const selectionShare = 0.07
/** Up to this many persons a fit after the draw costs hardly any time. */
const smallTable = 20_000
/** Exactness of epsilon in the exponential mechanism: millionths, rounded down. */
const epsilonPrecision = 1_000_000

/**
 * The quick mode: one-way marginals, then a spanning tree of pairs, each edge chosen by the exponential mechanism with
 * the model's absolute error on the pair as its score (MST, McKenna, Miklau and Sheldon 2021, arXiv 2108.04978; winner of
 * NIST's 2018 competition), then one draw along the tree. The edges' residuals are measured, not their marginals.
 */
export async function measureTree(work: Work, measurements: Measurements): Promise<Population> {
  const { sizes, budget, random, barriers } = work
  const whole = budget.left()
  const oneWay = sizes.map((_size, column) => [column])
  const cost = oneWay.reduce((sum, set) => sum + residualRho([sizes[set[0]!]!], 1), 0)
  const steps = oneWay.map((set) => ({ set, variance: usableVariance(cost / (whole * oneWayShare)) }))
  await measure(work, measurements, steps, 'one-way marginals')
  const independent = startPopulation(random, estimatesOf(measurements, sizes), sizes, knownTotal(measurements))

  const edges = sizes.length > 1 ? await chooseTree(work, independent, whole * selectionShare) : []
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
  const targets = population.total <= smallTable ? targetsOf(measurements, sizes, expected) : []
  // What cannot be has to be moved in any case.
  if (targets.length + barriers.length > 0) fitPopulation(population, targets, barriers, { sweeps: 3, stopBelow: 0 })
  return population
}

/** Kruskal's algorithm where the heaviest edge that closes no circle is chosen by the exponential mechanism. */
async function chooseTree(work: Work, independent: Population, rho: number): Promise<number[][]> {
  const { sizes, random, budget, counts } = work
  const picks = sizes.length - 1
  const numerator = Math.max(1, Math.floor(Math.sqrt((8 * rho) / picks) * epsilonPrecision))
  budget.spend('choice of the tree', picks * exponentialRho(numerator / epsilonPrecision))
  const pairs = setsOfLength(sizes.length, 2)
  const counted = await countAll(counts, pairs)
  const errors = pairs.map((pair, at) => {
    const model = countPopulation(independent, pair)
    return counted[at]!.reduce((sum, count, cell) => sum + Math.abs(count - model[cell]!), 0)
  })
  const component = sizes.map((_size, column) => column)
  const tree: number[][] = []
  while (tree.length < picks) {
    const open = pairs.flatMap((pair, at) => (component[pair[0]!] === component[pair[1]!] ? [] : [at]))
    const chosen = exponentialMechanism(
      random,
      open.map((at) => errors[at]!),
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
