import type { Counts } from '../counts/counts.ts'
import { setsOfLength } from '../counts/marginal.ts'
import { budget, type Expense } from '../privacy/budget.ts'
import { rhoFor } from '../privacy/concentrated.ts'
import type { RandomIntegers } from '../randomness/random-integers.ts'
import { Refusal } from '../refusal.ts'
import { type CodedTable, type Column, sizesOf } from '../table/coded-table.ts'
import { measureAdaptively } from './adaptive.ts'
import type { Barrier } from './fit-plan.ts'
import { measureEverything, planEverything } from './measure-everything.ts'
import { measureTree } from './measure-tree.ts'
import { knownTotal, type Measurements, measure, type Work } from './measurements.ts'
import { type Built, type MergedMeasurements, oneWayFirst } from './one-way-first.ts'
import { type Population, rowsOf } from './population.ts'
import { usableVariance } from './residual.ts'

/** How to synthesise. */
export interface SynthesisOptions {
  readonly epsilon: number
  readonly delta: number
  /** Readers will ask for all marginals of up to this many columns: 1, 2 or 3. */
  readonly workload: number
  /** `aim` measures where it matters; `mst` is quick. */
  readonly mode: 'aim' | 'mst'
  readonly barriers?: readonly Barrier[]
  readonly progress?: (done: string) => void
}

/** Which way the budget was spent; public. */
export type Strategy = 'everything' | 'adaptive' | 'tree'

/** A synthetic table and all that was learnt to make it. Everything in it is protected: it may be published. */
export interface Synthesis {
  readonly table: CodedTable
  readonly population: Population
  readonly measurements: Measurements
  /** What was measured over merged rare values, where there were any. */
  readonly merged?: MergedMeasurements
  readonly strategy: Strategy
  readonly rho: number
  readonly expenses: readonly Expense[]
}

/** Share of the budget for the number of persons: all that is spent when there are too few to release anything. */
export const totalShare = 0.005
/** A number of persons below this many standard deviations of its noise is not told apart from nobody. */
const tellingDeviations = 4
/** Mean total variation distance, expected before looking, under which the whole workload is simply measured. */
const fineEnough = 0.01
/** More columns than a value set has reason to have: refuse rather than run for hours. */
const mostValuesOfAColumn = 1024
const largestEpsilon = 20

/**
 * Makes a table of synthetic persons under (epsilon, delta)-differential privacy for adding or removing one row; the
 * table must hold one row a person (bound contributions first). The number of rows is protected too.
 *
 * @param counts - the private table, behind counting
 * @param random - must be unpredictable for a real release
 * @throws Refusal for a budget or a table that cannot work
 */
export async function synthesise(
  counts: Counts,
  random: RandomIntegers,
  options: SynthesisOptions,
): Promise<Synthesis> {
  checkOptions(counts.columns, options)
  const sizes = sizesOf(counts.columns)
  const purse = budget(rhoFor(options.epsilon, options.delta))
  const work: Work = {
    counts,
    sizes,
    budget: purse,
    random,
    barriers: options.barriers ?? [],
    workload: setsOfLength(sizes.length, Math.min(options.workload, sizes.length)),
    ...(options.progress ? { progress: options.progress } : {}),
  }
  const measurements: Measurements = new Map()
  const total = { set: [], variance: usableVariance(1 / (2 * purse.total * totalShare)) }
  await measure(work, measurements, [total], 'number of persons')
  if ((measurements.get('')?.cells[0] ?? 0) < Math.max(1, tellingDeviations * Math.sqrt(total.variance))) {
    throw new Refusal(
      'nothing-to-release',
      'the protected number of persons lies within its noise: the table is too small for this epsilon',
      `Publish nothing, or wait until there are more persons. This answer has itself cost ${(100 * totalShare).toFixed(1)} % of the budget; the ledger has it.`,
    )
  }
  const { strategy, population, merged } = await build(work, measurements, options.mode)
  return {
    table: { columns: counts.columns, codes: rowsOf(population, random), rows: population.total },
    population,
    measurements,
    ...(merged === undefined ? {} : { merged }),
    strategy,
    rho: purse.total - purse.left(),
    expenses: purse.expenses(),
  }
}

async function build(
  work: Work,
  measurements: Measurements,
  mode: 'aim' | 'mst',
): Promise<Built & { strategy: Strategy }> {
  if (mode === 'mst') return { strategy: 'tree', ...(await oneWayFirst(work, measurements, measureTree)) }
  const plan = planEverything(work)
  if (plan.expectedError <= fineEnough * knownTotal(measurements)) {
    return { strategy: 'everything', population: await measureEverything(work, measurements, plan) }
  }
  return { strategy: 'adaptive', ...(await oneWayFirst(work, measurements, measureAdaptively)) }
}

/**
 * Refuses a budget or columns that cannot work, before the table is opened.
 *
 * @throws Refusal
 */
export function checkOptions(columns: readonly Column[], { epsilon, delta, workload }: SynthesisOptions): void {
  if (!(epsilon > 0 && epsilon <= largestEpsilon)) {
    throw new Refusal(
      'bad-budget',
      `epsilon ${epsilon} is not above 0 and at most ${largestEpsilon}`,
      'Take 1 if in doubt; above 10 hardly anything is protected, so no release is made above 20.',
    )
  }
  if (!(delta > 0 && delta <= 1e-4)) {
    throw new Refusal(
      'bad-budget',
      `delta ${delta} is not above 0 and at most 0.0001`,
      'Take 1e-9: delta must be far below one in the number of persons.',
    )
  }
  if (![1, 2, 3].includes(workload)) {
    throw new Refusal('bad-budget', `a workload of ${workload} columns at a time`, 'Ask for 1, 2 or 3.')
  }
  if (columns.length === 0) throw new Refusal('bad-table', 'no column', 'Name at least one column.')
  for (const column of columns) {
    if (column.values.length === 0) {
      throw new Refusal('bad-codebook', `column "${column.name}" has no value`, 'List its values in the codebook.')
    }
    if (column.values.length > mostValuesOfAColumn) {
      throw new Refusal(
        'too-large',
        `column "${column.name}" has ${column.values.length} values; at most ${mostValuesOfAColumn} can be protected usefully`,
        'Group the values (dates into years, places into regions) or leave the column out.',
      )
    }
  }
}
