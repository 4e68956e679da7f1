import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countsFor } from '../node/counts-for.ts'
import { duckdbCounts } from '../node/duckdb-counts.ts'
import { readTable } from '../node/read-table.ts'
import { threadedCounts } from '../node/threaded-counts.ts'
import { csvOf } from '../node/write-csv.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { exampleTable } from '../testing/example-table.ts'
import { countAll } from './counts.ts'
import { cellCount, setKey, setsOfLength, subsetsOf } from './marginal.ts'
import { typedCounts } from './typed-counts.ts'

const random = randomIntegers(predictableSourceWithoutPrivacy(71))
const table = exampleTable(random, [3, 2, 20, 5], 40_000)
const sizes = [3, 2, 20, 5]
const sets = [[], ...subsetsOf([0, 1, 2, 3]).filter((set) => set.length > 0)]
let folder = ''

/** An independent count: a map from the row's values to a number. */
function oracle(set: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (let row = 0; row < table.rows; row++) {
    const cell = set.reduce((at, column) => at * sizes[column]! + table.codes[column]![row]!, 0)
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return Array.from({ length: cellCount(set, sizes) }, (_, cell) => counts.get(cell) ?? 0)
}

describe('every way of counting gives the same counts', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'counts-'))
    writeFileSync(join(folder, 'table.csv'), [...csvOf(table)].join(''))
    parquetWriteFile({
      filename: join(folder, 'table.parquet'),
      columnData: table.columns.map((column, at) => ({
        name: column.name,
        data: Array.from(table.codes[at]!, (code) => column.values[code]!),
        type: 'STRING',
      })),
    })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('typed arrays', async () => {
    expect((await countAll(typedCounts(table), sets)).map((cells) => [...cells])).toEqual(sets.map(oracle))
  })

  it('typed arrays on three threads', async () => {
    expect((await countAll(threadedCounts(table, 3), sets)).map((cells) => [...cells])).toEqual(sets.map(oracle))
  })

  it.each([1, 2, 5])('equal rows put together and, where it is worth it, %i threads', async (threads) => {
    // Two marginals are not worth a thread here, all of them are.
    const counts = countsFor(table, threads, 600 * 3)
    const few = sets.slice(0, 2)
    expect((await countAll(counts, few)).map((cells) => [...cells])).toEqual(few.map(oracle))
    expect((await countAll(counts, sets)).map((cells) => [...cells])).toEqual(sets.map(oracle))
  })

  it.each(['table.csv', 'table.parquet'])('DuckDB over %s', async (file) => {
    const counts = await duckdbCounts(join(folder, file), table.columns)
    expect((await countAll(counts, sets)).map((cells) => [...cells])).toEqual(sets.map(oracle))
  })

  it.each(['table.csv', 'table.parquet'])('typed arrays read from %s', async (file) => {
    const read = await readTable(join(folder, file), { columns: table.columns })
    expect((await countAll(typedCounts(read), sets)).map((cells) => [...cells])).toEqual(sets.map(oracle))
  })
})

describe('column sets', () => {
  it('are all there, once', () => {
    expect(setsOfLength(6, 3)).toHaveLength(20)
    expect(new Set(setsOfLength(6, 3).map(setKey)).size).toBe(20)
    expect(setsOfLength(4, 0)).toEqual([[]])
    expect(subsetsOf([2, 5])).toEqual([[], [2], [5], [2, 5]])
  })
})
