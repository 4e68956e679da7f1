import type { Counts } from '../counts/counts.ts'
import { type ColumnSet, cellCount, stridesOf } from '../counts/marginal.ts'
import { Refusal } from '../refusal.ts'
import { type Column, sizesOf } from '../table/coded-table.ts'
import { checkHeader } from './check-header.ts'

/** CSV as the typed reader takes it: nothing about the form of the file is guessed. */
const csvForm = `all_varchar = true, delim = ',', quote = '"', escape = '"', skip = 0, null_padding = false`

/**
 * Counts a CSV or Parquet file with DuckDB, in process, for files larger than memory. One plain `group by` a marginal;
 * values are matched to the codebook here. The file is read once when it is opened, so that a table that cannot be used is
 * refused before anything is spent. DuckDB's own messages quote the row they stumble over, so they are never shown.
 * @duckdb/node-api is an optional dependency.
 *
 * @throws Refusal if DuckDB is not installed, the file cannot be read, or a value is not in the codebook
 */
export async function duckdbCounts(path: string, columns: readonly Column[]): Promise<Counts> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw new Refusal('cannot-read', 'DuckDB is not installed', 'npm install @duckdb/node-api, or use --engine typed.')
  })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const sizes = sizesOf(columns)
  const lookup = columns.map((column) => new Map(column.values.map((value, code) => [value, code])))
  const reader = path.endsWith('.parquet')
    ? `read_parquet(${literal(path)})`
    : `read_csv(${literal(path)}, header = true, ${csvForm})`
  await open()

  return {
    columns,
    async *marginals(sets) {
      for (const set of sets) yield { set, cells: await count(set) }
    },
  }

  async function rows(query: string): Promise<readonly (readonly unknown[])[]> {
    const result = await connection.runAndReadAll(query).catch(() => {
      throw new Refusal(
        'cannot-read',
        `${path} cannot be read: it is not there, or a row has too many or too few cells, or it is not UTF-8`,
        'Check the file; --engine typed names the row, if the file fits into memory.',
      )
    })
    return result.getRows()
  }

  async function open(): Promise<void> {
    const header = path.endsWith('.parquet')
      ? (await rows(`describe select * from ${reader}`)).map(([name]) => String(name))
      : (await rows(`select * from read_csv(${literal(path)}, header = false, ${csvForm}) limit 1`))[0]?.map(String)
    checkHeader(header ?? [], { columns })
    const names = columns.map((column, at) => `${asText(column.name)} as c${at}`)
    await rows(`create view cases as select ${names.join(', ')} from ${reader}`)
    for (const [at, { name, values }] of columns.entries()) {
      const found = await rows(`select distinct c${at} from cases limit ${values.length + 1}`)
      if (found.length === 0) {
        throw new Refusal('bad-table', 'the table has no rows', 'Check that the right file was named.')
      }
      if (found.some(([value]) => !lookup[at]!.has(String(value)))) throw unknownValue(name)
    }
  }

  async function count(set: ColumnSet): Promise<Float64Array> {
    const names = set.map((column) => `c${column}`)
    const grouping = set.length === 0 ? '' : ` group by ${names.join(', ')}`
    const cells = new Float64Array(cellCount(set, sizes))
    const strides = stridesOf(set, sizes)
    for (const row of await rows(`select ${[...names, 'count(*)'].join(', ')} from cases${grouping}`)) {
      let cell = 0
      set.forEach((column, place) => {
        const code = lookup[column]!.get(String(row[place]))
        if (code === undefined) throw unknownValue(columns[column]!.name)
        cell += code * strides[place]!
      })
      cells[cell] = Number(row[set.length])
    }
    return cells
  }
}

/** A cell as the typed reader writes it: blank for nothing, whole numbers without a point. */
function asText(name: string): string {
  const column = identifier(name)
  const text = `cast(${column} as varchar)`
  return `coalesce(case when typeof(${column}) in ('FLOAT', 'DOUBLE') then regexp_replace(${text}, '\\.0$', '') else ${text} end, '')`
}

function unknownValue(column: string): Refusal {
  return new Refusal(
    'bad-table',
    `column "${column}" has a value that is not in the codebook`,
    'Correct the file, or add the value to the codebook if it may be known that such a value exists.',
  )
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
