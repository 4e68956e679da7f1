import { setKey } from '../counts/marginal.ts'
import { sizesOf } from '../table/coded-table.ts'
import { projectToResidual } from './contrast.ts'
import type { Barrier } from './fit-plan.ts'
import { keepOut } from './keep-out.ts'
import { knownSets, knownTotal, type Measurements, measure, type Work } from './measurements.ts'
import { partRareValues } from './part-rare-values.ts'
import type { Population } from './population.ts'
import { type Merging, mergeCells, mergedCounts, mergeRare } from './rare-values.ts'
import { reconstruct } from './reconstruct.ts'
import { residualPlan } from './residual-plan.ts'

/** What was measured over merged values: everything beyond the one-way marginals. */
export interface MergedMeasurements {
  readonly merging: Merging
  readonly measurements: Measurements
}

/** A population and, where rare values were merged, what was measured over the merged ones. */
export interface Built {
  readonly population: Population
  readonly merged?: MergedMeasurements
}

/** Share of the one-way marginals: more in a small table, where little else rises above the noise. */
const oneWayShare = { small: 0.5, large: 0.3 }
const smallTable = 20_000

/** True of a table so small that little but one-way marginals rises above the noise. */
export function isSmall(measurements: Measurements): boolean {
  return knownTotal(measurements) < smallTable
}

/**
 * Measures the one-way marginals and, with them, the number of persons again: its noise shifts every value of every
 * column, so it gets the precision at which all marginals together come nearest (residual-plan.ts). Then merges values that are too rare to tell apart, lets `build` measure and fit the rest
 * over the merged values, and parts them again. What cannot be is kept out at both steps.
 *
 * @param measurements - what is known; gets the one-way marginals
 * @param build - measures further marginals of what it is given and makes a population
 */
export async function oneWayFirst(
  work: Work,
  measurements: Measurements,
  build: (work: Work, measurements: Measurements) => Promise<Population>,
): Promise<Built> {
  const { sizes, counts, random, barriers } = work
  const first = work.budget.left() * (isSmall(measurements) ? oneWayShare.small : oneWayShare.large)
  const steps = residualPlan(
    sizes.map((_size, column) => [column]),
    sizes,
    first,
  ).steps
  await measure(work, measurements, steps, 'one-way marginals')

  const merging = mergeRare(counts.columns, measurements)
  if (merging === undefined) return { population: await build(work, measurements) }
  const merged = mergedOneWays(measurements, sizes, merging)
  const population = await build(
    {
      ...work,
      sizes: sizesOf(merging.columns),
      counts: mergedCounts(counts, merging),
      barriers: barriers.map((barrier) => mergedBarrier(barrier, sizes, merging)),
    },
    merged,
  )
  const parted = partRareValues(population, counts.columns, merging, random)
  keepOut(parted, barriers, knownSets(merged))
  return { population: parted, merged: { merging, measurements: merged } }
}

/**
 * The one-way residuals of the merged values. Their variance is set down as that of a value that was not merged, which
 * weighs the fit; the bounds of published cells do not use it (cell-bounds.ts).
 */
function mergedOneWays(measurements: Measurements, sizes: readonly number[], merging: Merging): Measurements {
  const result: Measurements = new Map([['', measurements.get('')!]])
  sizes.forEach((_size, column) => {
    const set = [column]
    const cells = mergeCells(reconstruct(measurements, set, sizes), set, sizes, merging)
    const { variance } = measurements.get(setKey(set))!
    result.set(setKey(set), { set, cells: projectToResidual(cells, [cells.length]), variance })
  })
  return result
}

/** A merged cell is forbidden if everything in it is. */
function mergedBarrier({ set, forbidden }: Barrier, sizes: readonly number[], merging: Merging): Barrier {
  const allowed = mergeCells(
    Float64Array.from(forbidden, (no) => 1 - no),
    set,
    sizes,
    merging,
  )
  return { set, forbidden: Uint8Array.from(allowed, (count) => (count === 0 ? 1 : 0)) }
}
