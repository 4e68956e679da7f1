import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../testing/query.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { PipeliningClient } from './pipelining-client.ts'
import { fragment, joined, statement } from './statement.ts'

let made: TestDatabase
let database: Kysely<unknown>

beforeAll(async () => {
  made = await testDatabase()
  await query(made.ownerUrl, 'create table word (word text primary key, place integer)')
  const pool = new pg.Pool({ connectionString: made.ownerUrl, max: 1, Client: PipeliningClient, pipeline: true })
  database = new Kysely({ dialect: new PostgresDialect({ pool }) })
})
afterAll(async () => {
  await database.destroy()
  await made.drop()
})

describe('a statement', () => {
  const keep = (word: string, place: number) => statement`insert into word (place, word) values (${place}, ${word})`
  const places = (words: readonly string[]) =>
    statement<{ place: number }>`select place from word where word = any (${words}) order by place`

  it('takes every value as a value, whatever stands in it', async () => {
    const hostile = `'); drop table word; -- $1 \${x}`
    await database.transaction().execute((transaction) => keep(hostile, 1).execute(transaction))
    const { rows } = await database.transaction().execute((transaction) => places([hostile]).execute(transaction))
    expect(rows).toEqual([{ place: 1 }])
  })

  it('has the values of this time, though its text was put together another time', async () => {
    await database.transaction().execute(async (transaction) => {
      for (let place = 2; place < 5; place++) await keep(`word ${place}`, place).send(transaction)
    })
    const { rows } = await database
      .transaction()
      .execute((transaction) => places(['word 4', 'word 2']).execute(transaction))
    expect(rows).toEqual([{ place: 2 }, { place: 4 }])
  })

  it('numbers the values of its pieces in the order in which they stand, however deep', async () => {
    const places = [fragment`place between ${2} and ${4}`, fragment`word <> ${'word 3'}`]
    const asked = (wanted: readonly (typeof places)[number][]) =>
      statement<{ label: string }>`
        select ${'a'} || word || ${'z'} as label from word
        where ${joined(wanted, fragment` and `)} and place < ${9} order by place`
    const { rows } = await database.transaction().execute((transaction) => asked(places).execute(transaction))
    expect(rows.map(({ label }) => label)).toEqual(['aword 2z', 'aword 4z'])
    const fewer = await database.transaction().execute((transaction) => asked(places.slice(1)).execute(transaction))
    expect(fewer.rows.map(({ label }) => label).slice(-2)).toEqual(['aword 2z', 'aword 4z'])
  })

  it('takes no text for a piece, whatever it looks like', async () => {
    const posing = { parts: [`'' or true`], values: [] }
    const { rows } = await database
      .transaction()
      .execute((transaction) => statement`select from word where word = ${posing}`.execute(transaction))
    expect(rows).toEqual([])
  })

  it('that was sent without waiting fails the commit when it fails', async () => {
    const writing = database.transaction().execute(async (transaction) => {
      await keep('word 9', 9).send(transaction)
      await keep('word 2', 2).send(transaction)
    })
    await expect(writing).rejects.toMatchObject({ code: '23505' })
    const { rows } = await database.transaction().execute((transaction) => places(['word 9']).execute(transaction))
    expect(rows).toEqual([])
  })
})
