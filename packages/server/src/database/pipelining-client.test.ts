import type { Socket } from 'node:net'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { query } from '../testing/query.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { PipeliningClient, unheard } from './pipelining-client.ts'

let made: TestDatabase
let database: Kysely<unknown>

beforeAll(async () => {
  made = await testDatabase()
  await query(made.ownerUrl, 'create table word (word text primary key)')
  const pool = new pg.Pool({ connectionString: made.ownerUrl, max: 2, Client: PipeliningClient, pipeline: true })
  pool.on('error', () => {})
  database = new Kysely({ dialect: new PostgresDialect({ pool }) })
})
afterAll(async () => {
  await database.destroy()
  await made.drop()
})

const words = async () => (await query(made.ownerUrl, 'select word from word order by word')).map(({ word }) => word)

describe('statements that nobody waits for', () => {
  it('are there after the commit, in the order they were sent', async () => {
    await database.transaction().execute(async (transaction) => {
      await sql`insert into word values (${'one'}) ${unheard}`.execute(transaction)
      await sql`update word set word = ${'two'} where word = ${'one'} ${unheard}`.execute(transaction)
    })
    expect(await words()).toEqual(['two'])
  })

  it('fail the commit with their own error when one of them fails, and nothing stays', async () => {
    const writing = database.transaction().execute(async (transaction) => {
      await sql`insert into word values (${'three'}) ${unheard}`.execute(transaction)
      await sql`insert into word values (${'two'}) ${unheard}`.execute(transaction)
      await sql`insert into word values (${'four'}) ${unheard}`.execute(transaction)
    })
    await expect(writing).rejects.toMatchObject({ code: '23505', constraint: 'word_pkey' })
    expect(await words()).toEqual(['two'])
  })

  it('fail the next question with their own error, and leave the connection fit for the next transaction', async () => {
    for (let time = 0; time < 5; time++) {
      const asking = database.transaction().execute(async (transaction) => {
        await sql`insert into word values (${'two'}) ${unheard}`.execute(transaction)
        return await sql`select word from word where word = ${'two'}`.execute(transaction)
      })
      await expect(asking).rejects.toMatchObject({ code: '23505' })
      const { rows } = await database
        .transaction()
        .execute((transaction) => sql`select word from word where word = ${'two'}`.execute(transaction))
      expect(rows).toEqual([{ word: 'two' }])
    }
  })

  it('say of a transaction that was given up nothing to the next one', async () => {
    const given = database.transaction().execute(async (transaction) => {
      await sql`insert into word values (${'two'}) ${unheard}`.execute(transaction)
      throw new Error('given up')
    })
    await expect(given).rejects.toThrow('given up')
    const { rows } = await sql`select 1 as one`.execute(database)
    expect(rows).toEqual([{ one: 1 }])
  })

  it('keep the settings of a transaction before its first question', async () => {
    const seen = await database.transaction().execute(async (transaction) => {
      await sql.raw(`set local app.readers = 'somebody'`).execute(transaction)
      return await sql`select current_setting('app.readers', true) as readers, ${1}::int as n`.execute(transaction)
    })
    expect(seen.rows).toEqual([{ readers: 'somebody', n: 1 }])
    const after = await sql`select current_setting('app.readers', true) as readers`.execute(database)
    expect(after.rows).toEqual([{ readers: '' }])
  })

  it('leave no transaction open behind one that only asked', async () => {
    for (let time = 0; time < 3; time++) {
      await database.transaction().execute((transaction) => sql`select ${time}::int`.execute(transaction))
      // A statement on its own begins when its transaction does.
      const { rows } = await sql`select now() = statement_timestamp() as alone`.execute(database)
      expect(rows).toEqual([{ alone: true }])
    }
  })

  it('are sent though nothing follows: a transaction that only asked is over for everyone else too', async () => {
    const pid = await database.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
      return rows[0]?.pid
    })
    await expect
      .poll(() => query(made.ownerUrl, 'select state from pg_stat_activity where pid = $1', [pid]))
      .toEqual([{ state: 'idle' }])
  })

  it('go with the question that follows them, though a pool takes a moment to hand the connection on', async () => {
    const client = new PipeliningClient({ connectionString: made.ownerUrl, ...{ pipeline: true } })
    await client.connect()
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
    const packets = [vi.spyOn(stream, '_write'), vi.spyOn(stream as Required<Socket>, '_writev')]
    const ask = client.query.bind(client) as unknown as (text: string, values?: unknown[]) => Promise<unknown>
    for (let time = 0; time < 5; time++) {
      await ask('begin')
      await ask(`set local app.readers = 'somebody'`)
      await ask('select 1 as one where $1', [true])
      await ask('commit')
      await new Promise(process.nextTick)
    }
    // One for each question that was waited for.
    expect(packets.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(5)
    await client.end()
  })

  it('tell why when the connection dies between them', async () => {
    const dying = database.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
      await query(made.ownerUrl, 'select pg_terminate_backend($1)', [rows[0]?.pid])
      await sql`insert into word values (${'five'}) ${unheard}`.execute(transaction)
      await sql`select 1`.execute(transaction)
    })
    await expect(dying).rejects.toThrow(/terminat|not queryable|ECONNRESET|EPIPE/i)
    expect(await words()).toEqual(['two'])
    expect((await sql`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }])
  })
})
