import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../testing/query.ts'
import { startClusterProcess } from '../testing/start-cluster-process.ts'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { postgresAccount } from './account.ts'
import { keepRunning } from './keep-running.ts'
import { openCluster } from './open-cluster.ts'
import { belongsTo, readPostmasterFile } from './postmaster.ts'
import { useCluster } from './use-cluster.ts'

const directories = temporaryDirectories()
const initFlags = ['--no-sync']
let directory: string

beforeAll(async () => {
  directory = directories.make()
})
afterAll(() => directories.removeAll())

/** As a process does that was killed, in the middle of whatever it did. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(5)
}

describe('starts, ends and accidents', () => {
  it('makes nothing that looks like a cluster when killed while making it, and the next start succeeds', async () => {
    const app = startClusterProcess(directory)
    await until(() => fs.readdirSync(directory).some((name) => name.startsWith('data.init-')))
    await app.end('SIGKILL')
    expect(fs.existsSync(path.join(directory, 'data'))).toBe(false)
    const cluster = await openCluster({ directory, initFlags })
    await query(cluster.url, 'CREATE TABLE kept (n int)')
    await cluster.stop()
    // The orphaned initdb may have written on while its directory was removed; the next start finds the last of it.
    const next = await openCluster({ directory })
    await next.stop()
    expect(fs.readdirSync(directory).filter((name) => name.startsWith('data.init-'))).toEqual([])
  })

  it('starts for one of two at once, and refuses the other', async () => {
    const apps = [startClusterProcess(directory), startClusterProcess(directory)]
    const answers = await Promise.all(apps.map((app) => app.answer))
    const opened = answers.filter((answer) => answer.pid !== undefined)
    const refused = answers.filter((answer) => answer.code === 'DIRECTORY_HELD')
    expect([opened.length, refused.length]).toEqual([1, 1])
    expect(refused[0]?.message).toContain(directory)
    await Promise.all(apps.map((app) => app.end('SIGINT')))
    expect(belongsTo(path.join(directory, 'data'), opened[0]?.pid ?? 0)).toBe(false)
  })

  it('lets a command work on it whether or not another process has it open', async () => {
    const app = startClusterProcess(directory)
    const joined = await useCluster({ directory }) // Perhaps before the other one is ready: one of the two waits.
    const { url = '', code } = await app.answer
    if (joined.opened) expect(code).toBe('DIRECTORY_HELD')
    else expect(joined.cluster.url).toBe(url)
    expect(await query(joined.cluster.url, 'SELECT * FROM kept')).toEqual([])
    await joined.opened?.stop()
    await app.end('SIGTERM')
    const alone = await useCluster({ directory })
    expect(alone.opened?.pid).toBeGreaterThan(0)
    expect(await query(alone.cluster.url, 'SELECT * FROM kept')).toEqual([])
    await alone.opened?.stop()
  })

  it('takes over the server of a killed process, and stops it in the end', async () => {
    const app = startClusterProcess(directory)
    const { pid = 0, url } = await app.answer
    await app.end('SIGKILL')
    expect(belongsTo(path.join(directory, 'data'), pid)).toBe(true)
    const cluster = await openCluster({ directory })
    expect([cluster.adopted, cluster.pid, cluster.url]).toEqual([true, pid, url])
    expect(await query(cluster.url, 'SELECT * FROM kept')).toEqual([])
    await cluster.stop()
    expect(belongsTo(path.join(directory, 'data'), pid)).toBe(false)
  })

  it('notices the end of a server it has taken over', async () => {
    const app = startClusterProcess(directory)
    await app.answer
    await app.end('SIGKILL')
    const cluster = await openCluster({ directory })
    const exit = new Promise<void>((resolve) => cluster.onExit(resolve))
    process.kill(cluster.pid, 'SIGKILL')
    await exit
    await cluster.restart()
    expect(await query(cluster.url, 'SELECT * FROM kept')).toEqual([])
    await cluster.stop()
  })

  it('stops what it has started when told to end while it is still starting', async () => {
    const app = startClusterProcess(directory)
    const file = () => readPostmasterFile(path.join(directory, 'data'))
    await until(() => file() !== undefined)
    const pid = file()?.pid ?? 0
    await app.end('SIGINT')
    expect(belongsTo(path.join(directory, 'data'), pid)).toBe(false)
    expect(file()).toBeUndefined()
  })

  it('replaces the server of a killed process that no longer answers', async () => {
    const app = startClusterProcess(directory)
    const { pid = 0 } = await app.answer
    await app.end('SIGKILL')
    process.kill(pid, 'SIGSTOP')
    const cluster = await openCluster({ directory })
    expect([cluster.adopted, cluster.pid === pid]).toEqual([false, false])
    await cluster.stop()
  })

  it('keeps what was committed when both were killed', async () => {
    const app = startClusterProcess(directory)
    const { url = '', pid = 0 } = await app.answer
    await query(url, 'INSERT INTO kept VALUES (7)')
    process.kill(pid, 'SIGKILL')
    await app.end('SIGKILL')
    const cluster = await openCluster({ directory })
    expect(cluster.adopted).toBe(false)
    expect(await query(cluster.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await cluster.stop()
  })

  it('starts although the pid file names a living process of somebody else', async () => {
    const stranger = spawn('sleep', ['60'], { ...postgresAccount(path.join(directory, 'data')), stdio: 'ignore' })
    try {
      fs.writeFileSync(
        path.join(directory, 'data', 'postmaster.pid'),
        [
          stranger.pid,
          path.join(directory, 'data'),
          1,
          5432,
          path.join(directory, 'socket'),
          '',
          '',
          'ready   ',
          '',
        ].join('\n'),
      )
      const cluster = await openCluster({ directory })
      expect(cluster.pid).not.toBe(stranger.pid)
      await cluster.stop()
      expect(stranger.exitCode).toBeNull()
    } finally {
      stranger.kill('SIGKILL')
    }
  })
})

describe('a server that ends while we run', () => {
  it('is started again at the same address, although a session of the killed one was in a long query', async () => {
    const cluster = await openCluster({ directory })
    const client = new Client({ connectionString: cluster.url })
    client.on('error', () => undefined)
    await client.connect()
    const long = client.query('SELECT count(*) FROM generate_series(1, 1000000000000)').catch((error: Error) => error)
    await until(
      async () =>
        (
          await query(
            cluster.url,
            `SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT count%' AND state = 'active'`,
          )
        ).length > 0,
    )
    let exits = 0
    const exit = new Promise<void>((resolve) =>
      cluster.onExit(() => {
        exits += 1
        resolve()
      }),
    )
    const before = cluster.pid
    process.kill(before, 'SIGKILL')
    await exit
    await Promise.all([cluster.restart(), cluster.restart()])
    expect(await long).toBeInstanceOf(Error)
    expect(cluster.pid).not.toBe(before)
    expect(await query(cluster.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await cluster.stop()
    expect(exits).toBe(1)
    await expect(cluster.restart()).rejects.toMatchObject({ code: 'NOT_RUNNING' })
  })

  it('comes back by itself while it is kept, each time it is killed', async () => {
    const cluster = await openCluster({ directory })
    const states: string[] = []
    const kept = keepRunning(cluster, { onChange: (state) => states.push(state) })
    for (const _ of [1, 2]) {
      const before = cluster.pid
      process.kill(before, 'SIGKILL')
      await until(() => kept.state() === 'running' && cluster.pid !== before)
      expect(await query(cluster.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    }
    expect(states).toEqual(['restarting', 'running', 'restarting', 'running'])
    kept.release()
    await cluster.stop()
  })

  it('does not hold up stop when it was killed or does not react', async () => {
    const killed = await openCluster({ directory })
    process.kill(killed.pid, 'SIGKILL')
    await killed.stop()
    const frozen = await openCluster({ directory })
    process.kill(frozen.pid, 'SIGSTOP')
    await frozen.stop(5_000)
    expect(belongsTo(frozen.data, frozen.pid)).toBe(false)
    const again = await openCluster({ directory })
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await again.stop()
  })
})
