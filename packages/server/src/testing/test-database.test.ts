import { Client } from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { type TestDatabase, testDatabase } from './test-database.ts'

const opened: TestDatabase[] = []

async function open(...template: Parameters<typeof testDatabase>): Promise<TestDatabase> {
  const database = await testDatabase(...template)
  opened.push(database)
  return database
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

afterAll(async () => {
  for (const database of opened) await database.drop()
})

describe('a database of the test’s own', () => {
  it('prepares a template once, however many ask for it at the same time', async () => {
    let prepared = 0
    const template = {
      name: `counted-${process.pid}`,
      async prepare(url: string) {
        prepared += 1
        await ask(url, 'CREATE TABLE leaf (number int)')
      },
    }
    const databases = await Promise.all([1, 2, 3, 4].map(() => open(template)))
    expect(prepared).toBe(1)
    for (const database of databases) expect(await ask(database.ownerUrl, 'SELECT * FROM leaf')).toEqual([])
  })

  it('keeps what one test writes from the others', async () => {
    const template = {
      name: 'apart',
      prepare: async (url: string) => void (await ask(url, 'CREATE TABLE leaf (n int)')),
    }
    const [one, other] = await Promise.all([open(template), open(template)])
    await ask(one.ownerUrl, 'INSERT INTO leaf VALUES (1)')
    expect(await ask(other.ownerUrl, 'SELECT * FROM leaf')).toEqual([])
  })

  it('makes a template anew when its preparation failed', async () => {
    let attempts = 0
    const template = {
      name: `second-try-${process.pid}`,
      async prepare(url: string) {
        attempts += 1
        await ask(url, 'CREATE TABLE half (n int)')
        if (attempts === 1) throw new Error('the migration is wrong')
      },
    }
    await expect(testDatabase(template)).rejects.toThrow('the migration is wrong')
    const database = await open(template)
    expect(await ask(database.ownerUrl, 'SELECT * FROM half')).toEqual([])
  })

  it('lets a role of the migrations sign in with its own password', async () => {
    const database = await open({
      name: 'with-role',
      prepare: async (url) => void (await ask(url, "CREATE ROLE clarion_test_reader LOGIN PASSWORD 'p@ss/word'")),
    })
    const rows = await ask(
      database.roleUrl('clarion_test_reader', 'p@ss/word'),
      'SELECT current_user, current_database()',
    )
    expect(rows).toEqual([{ current_user: 'clarion_test_reader', current_database: database.name }])
    await expect(ask(database.roleUrl('clarion_test_reader', 'wrong'), 'SELECT 1')).rejects.toThrow(/password/)
  })

  it('is gone once dropped, even while somebody is connected', async () => {
    const database = await testDatabase()
    const client = new Client({ connectionString: database.ownerUrl })
    client.on('error', () => undefined)
    await client.connect()
    await database.drop()
    await expect(ask(database.ownerUrl, 'SELECT 1')).rejects.toThrow(/does not exist/)
    await client.end().catch(() => undefined)
  })

  it('runs on the PostgreSQL that was asked for', async () => {
    const database = await open()
    const [row] = await ask(database.ownerUrl, "SELECT current_setting('server_version_num')::int / 10000 AS major")
    expect(row).toEqual({ major: process.env['CLARION_TEST_POSTGRES'] === 'debian' ? 15 : 18 })
    expect(inject('testClusterDirectory')).not.toBe('')
  })
})
