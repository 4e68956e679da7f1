import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAll } from '../counts/counts.ts'
import { typedCounts } from '../counts/typed-counts.ts'
import { duckdbCounts } from './duckdb-counts.ts'
import { readTable } from './read-table.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duckdb-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const columns = [
  { name: 'sex', values: ['', 'female', 'male'] },
  { name: 'age', values: ['0-17', '18+'] },
]
const many = 'male,18+\n,0-17\n'.repeat(60_000)

describe('a table that DuckDB counts', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'with a ragged row after a hundred thousand good ones',
      `sex,age\n${many}Maria Lopez\n`,
      /too many or too few cells/,
    ],
    ['with a cell that is not UTF-8', Buffer.from(`sex,age\n${many}Mar\xeda,18+\n`, 'latin1'), /not UTF-8/],
    [
      'with an unknown value',
      `sex,age\n${many}Maria Lopez,18+\n`,
      /column "sex" has a value that is not in the codebook/,
    ],
    ['with semicolons', 'sex;age\nmale;18+\n', /no column "sex"[\s\S]*semicolons/],
    ['with a column twice', 'sex,age,sex\nmale,18+,female\n', /the column "sex" 2 times/],
    ['with no rows', 'sex,age\n', /no rows/],
  ])('%s is refused when it is opened, and no cell is quoted', async (_name, text, message) => {
    const refused = await duckdbCounts(put('table.csv', text), columns).catch((error: unknown) => String(error))
    expect(refused).toMatch(message)
    expect(refused).toContain('What to do: ')
    expect(refused).not.toMatch(/Mar|Lopez/)
  })

  it('that is not there is refused', async () => {
    await expect(duckdbCounts(join(folder, 'none.csv'), columns)).rejects.toThrow(/it is not there/)
    await expect(duckdbCounts(join(folder, 'none.parquet'), columns)).rejects.toThrow(/it is not there/)
    await expect(readTable(join(folder, 'none.parquet'), { columns })).rejects.toThrow(/cannot be read/)
  })

  it('gives the same counts as typed arrays, whatever the columns of a Parquet file are made of', async () => {
    const filename = join(folder, 'table.parquet')
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(`copy (
      select (i % 3)::integer as int, (i % 2)::bigint as long, (case when i % 5 = 0 then 1 else 2.5 end)::double as real,
        i % 7 = 0 as truth, case when i % 4 = 0 then null else '1.0' end as text, date '2020-01-01' + (i % 2)::integer as day
      from range(300) as t(i)) to '${filename}' (format parquet)`)
    const parts: Record<string, string[]> = {
      int: ['0', '1', '2'],
      long: ['0', '1'],
      real: ['1', '2.5'],
      truth: ['false', 'true'],
      text: ['', '1.0'],
      day: ['2020-01-01', '2020-01-02'],
    }
    const described = Object.entries(parts).map(([name, values]) => ({ name, values }))
    const sets = [[], [0, 1, 2], [2, 3, 4], [0, 5]]
    const counted = await countAll(await duckdbCounts(filename, described), sets)
    expect(counted).toEqual(await countAll(typedCounts(await readTable(filename, { columns: described })), sets))
    expect(counted[0]).toEqual(Float64Array.of(300))
    expect([...counted[2]!].reduce((a, b) => a + b)).toBe(300)
  })
})
