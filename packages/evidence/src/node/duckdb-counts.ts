import type { Counts } from '../counts/counts.ts'
import { type ColumnSet, cellCount, stridesOf } from '../counts/marginal.ts'
import { Refusal } from '../refusal.ts'
import { type Column, sizesOf } from '../table/coded-table.ts'

/**
 * Counts a CSV or Parquet file with DuckDB, in process, for files larger than memory. One plain `group by` a marginal;
 * values are matched to the codebook here. @duckdb/node-api is an optional dependency.
 *
 * @throws Refusal if DuckDB is not installed, the file cannot be read, or a value is not in the codebook
 */
export async function duckdbCounts(path: string, columns: readonly Column[]): Promise<Counts> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw new Refusal('cannot-read', 'DuckDB is not installed', 'npm install @duckdb/node-api, or use --engine typed.')
  })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = path.endsWith('.parquet')
    ? `read_parquet(${literal(path)})`
    : `read_csv(${literal(path)}, header = true, all_varchar = true)`
  const sizes = sizesOf(columns)
  const lookup = columns.map((column) => new Map(column.values.map((value, code) => [value, code])))
  await connection
    .run(`create view cases as select ${columns.map((column) => identifier(column.name)).join(', ')} from ${reader}`)
    .catch(() => {
      throw new Refusal('cannot-read', `${path} cannot be read with these columns`, 'Check the file and its header.')
    })

  return {
    columns,
    async *marginals(sets) {
      for (const set of sets) yield { set, cells: await count(set) }
    },
  }

  async function count(set: ColumnSet): Promise<Float64Array> {
    const names = set.map((column) => `coalesce(cast(${identifier(columns[column]!.name)} as varchar), '')`)
    const grouping = set.length === 0 ? '' : ` group by ${names.map((_name, at) => at + 1).join(', ')}`
    const result = await connection.runAndReadAll(`select ${[...names, 'count(*)'].join(', ')} from cases${grouping}`)
    const cells = new Float64Array(cellCount(set, sizes))
    const strides = stridesOf(set, sizes)
    for (const row of result.getRows()) {
      let cell = 0
      set.forEach((column, place) => {
        const code = lookup[column]!.get(String(row[place]))
        if (code === undefined) {
          throw new Refusal(
            'bad-table',
            `column "${columns[column]!.name}" has a value that is not in the codebook`,
            'Correct the file, or add the value to the codebook if it may be known that such a value exists.',
          )
        }
        cell += code * strides[place]!
      })
      cells[cell] = Number(row[set.length])
    }
    return cells
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
