import { countMarginal } from '../../packages/evidence/src/counts/marginal.ts'
import { typedCounts } from '../../packages/evidence/src/counts/typed-counts.ts'
import { loadCodebook } from '../../packages/evidence/src/node/load-codebook.ts'
import { readTable } from '../../packages/evidence/src/node/read-table.ts'
import { systemRandomSource } from '../../packages/evidence/src/node/system-random-source.ts'
import { randomIntegers } from '../../packages/evidence/src/randomness/random-integers.ts'
import { cellBounds } from '../../packages/evidence/src/synthesise/cell-bounds.ts'
import { mergeCells } from '../../packages/evidence/src/synthesise/rare-values.ts'
import { synthesise } from '../../packages/evidence/src/synthesise/synthesise.ts'
import { columnsOf } from '../../packages/evidence/src/table/codebook.ts'
import { sizesOf } from '../../packages/evidence/src/table/coded-table.ts'
import { isPresent, subjects } from './subjects.ts'

/** Share of published cells whose true count lies within its bounds, over all seeds; and the worst seed. */
export interface Coverage {
  readonly seeds: number
  readonly covered: number
  readonly worstSeed: number
  readonly bySubject: Readonly<Record<string, number>>
}

/** Measures the coverage of the 95 % bounds on the CTDC and Adult tables. */
export async function coverage(seeds: number): Promise<Coverage | undefined> {
  const bySubject: Record<string, number> = {}
  const shares: number[] = []
  for (const subject of subjects.filter(
    (one) => ['ctdc', 'adult_15col_binned32'].includes(one.name) && isPresent(one),
  )) {
    const columns = columnsOf(loadCodebook(subject.table, { domain: subject.domain }))
    const table = await readTable(subject.table, { columns })
    const sizes = sizesOf(columns)
    const own: number[] = []
    for (let seed = 0; seed < seeds; seed++) {
      const options = { epsilon: 1, delta: 1e-9, workload: subject.workload, mode: subject.mode }
      const synthesis = await synthesise(typedCounts(table), randomIntegers(systemRandomSource), options)
      const merging = synthesis.merged?.merging
      const truth = new Map<string, Float64Array>()
      let inside = 0
      let all = 0
      let cell = 0
      let before = ''
      for (const bound of cellBounds(synthesis, columns)) {
        const key = bound.set.join()
        cell = key === before ? cell + 1 : 0
        before = key
        let cells = truth.get(key)
        if (cells === undefined) {
          cells = countMarginal(table.codes, bound.set, sizes, table.rows)
          if (merging !== undefined && bound.set.length > 1) cells = mergeCells(cells, bound.set, sizes, merging)
          truth.set(key, cells)
        }
        all++
        if (cells[cell]! >= bound.lower && cells[cell]! <= bound.upper) inside++
      }
      own.push(inside / all)
    }
    bySubject[subject.name] = mean(own)
    shares.push(...own)
  }
  if (shares.length === 0) return undefined
  return {
    seeds,
    covered: Object.values(bySubject).reduce((a, b) => Math.min(a, b)),
    worstSeed: Math.min(...shares),
    bySubject,
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
