import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../testing/query.ts'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { findBinaries } from './find-binaries.ts'
import { joinCluster } from './join-cluster.ts'
import { type Cluster, openCluster } from './open-cluster.ts'
import { belongsTo } from './postmaster.ts'
import { roleUrl } from './role-url.ts'

const directories = temporaryDirectories()
const initFlags = ['--no-sync']
let directory: string
let cluster: Cluster

const mode = (...names: string[]) => fs.statSync(path.join(directory, ...names)).mode & 0o777

beforeAll(async () => {
  directory = path.join(directories.make(), 'postgres')
  cluster = await openCluster({ directory, initFlags })
})
afterAll(async () => {
  await cluster.stop()
  await directories.removeAll()
})

describe('an open cluster', () => {
  it('answers as the PostgreSQL that was found, with checksums, UTF-8 and an order of text that no system update changes', async () => {
    const [row] = await query(
      cluster.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('data_checksums') AS checksums,
         current_setting('fsync') AS fsync, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
         current_user AS me FROM pg_database WHERE datname = current_database()`,
    )
    const { major } = findBinaries()
    // Version 17 brought the order by code point that PostgreSQL provides itself.
    const provider = major >= 17 ? 'b' : 'c'
    expect(row).toEqual({ major, checksums: 'on', fsync: 'on', encoding: 'UTF8', provider, me: 'clarion' })
    expect(cluster.adopted).toBe(false)
  })

  it('has no network port, and a socket, a password and data that nobody else can read', async () => {
    const [row] = await query(cluster.url, `SELECT current_setting('listen_addresses') AS addresses`)
    expect(row).toEqual({ addresses: '' })
    expect([mode('socket'), mode('password'), mode('data'), mode('postgres.log')]).toEqual([0o700, 0o600, 0o700, 0o600])
  })

  it('asks for the password even on the socket', async () => {
    await expect(query(roleUrl(cluster.url, 'clarion', 'guess'), 'SELECT 1')).rejects.toThrow(/password authentication/)
  })

  it('signs another role in on another database, whatever signs are in its password', async () => {
    await query(cluster.url, `CREATE ROLE "reader role" LOGIN PASSWORD 'a/b@c:d%e?f'`)
    await query(cluster.url, 'CREATE DATABASE other')
    const url = roleUrl(cluster.url, 'reader role', 'a/b@c:d%e?f', 'other')
    expect(await query(url, 'SELECT current_user AS me, current_database() AS here')).toEqual([
      { me: 'reader role', here: 'other' },
    ])
  })

  it('keeps the values of a failing statement out of its log', async () => {
    await query(cluster.url, 'CREATE TABLE person (name text PRIMARY KEY)')
    await query(cluster.url, `INSERT INTO person VALUES ('Amina Canary')`)
    await expect(query(cluster.url, `INSERT INTO person VALUES ('Amina Canary')`)).rejects.toThrow(/duplicate key/)
    await expect(query(cluster.url, 'INSERT INTO person VALUES ($1)', ['Amina Canary'])).rejects.toThrow(/duplicate/)
    await expect(query(cluster.url, `SELECT 'Amina Canary'::date`)).rejects.toThrow(/invalid input syntax/)
    await expect(query(cluster.url, 'SELECT $1::uuid', ['Amina Canary'])).rejects.toThrow(/invalid input syntax/)
    // Ending the session of a running statement writes to the log as well.
    const long = query(cluster.url, `SELECT pg_sleep(60), 'Amina Canary'`).catch((error: Error) => error)
    const ended = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'`
    while ((await query(cluster.url, ended)).length === 0);
    expect(await long).toBeInstanceOf(Error)
    const log = fs.readFileSync(path.join(directory, 'postgres.log'), 'utf8')
    expect(log).toContain('terminating connection')
    expect(log).not.toContain('Canary')
  })

  it('is refused to a second opener, but can be joined', async () => {
    await expect(openCluster({ directory })).rejects.toMatchObject({ code: 'DIRECTORY_HELD' })
    const joined = await joinCluster(directory)
    expect(joined?.url).toBe(cluster.url)
  })

  it('ends with stop, keeps what was written, and starts again under the same password', async () => {
    await query(cluster.url, 'CREATE TABLE kept (n int)')
    const { pid, url, data } = cluster
    await Promise.all([cluster.stop(), cluster.stop()])
    expect(belongsTo(data, pid)).toBe(false)
    expect(await joinCluster(directory)).toBeUndefined()
    cluster = await openCluster({ directory })
    expect(cluster.url).toBe(url)
    expect(await query(cluster.url, 'SELECT * FROM kept')).toEqual([])
    const log = fs.readFileSync(path.join(directory, 'postgres.log'), 'utf8')
    expect(log).not.toContain('was not properly shut down')
  })

  it('does not let a setting of our own environment change the server', async () => {
    await cluster.stop()
    process.env['PGPORT'] = '6000'
    try {
      cluster = await openCluster({ directory })
      expect(await query(cluster.url, `SELECT current_setting('port') AS port`)).toEqual([{ port: '5432' }])
    } finally {
      delete process.env['PGPORT']
    }
  })
})
