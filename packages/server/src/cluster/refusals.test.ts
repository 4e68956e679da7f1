import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noOrdinaryAccount, ordinaryAccount } from '../testing/ordinary-account.ts'
import { query } from '../testing/query.ts'
import { startClusterProcess } from '../testing/start-cluster-process.ts'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { ClusterError } from './cluster-error.ts'
import { keepRunning } from './keep-running.ts'
import { openCluster } from './open-cluster.ts'

const directories = temporaryDirectories()
const initFlags = ['--no-sync']
const debian = '/usr/lib/postgresql/15/bin'

let made: string

beforeAll(async () => {
  made = directories.make()
  const cluster = await openCluster({ directory: made, initFlags })
  await cluster.stop()
})
afterAll(() => directories.removeAll())

async function refusal(options: Parameters<typeof openCluster>[0]): Promise<ClusterError> {
  try {
    const cluster = await openCluster(options)
    await cluster.stop()
  } catch (error) {
    if (error instanceof ClusterError) return error
    throw error
  }
  throw new Error('the cluster opened')
}

describe('what a cluster refuses', () => {
  it.runIf(fs.existsSync(debian))(
    'data of another major version, naming both and the way over (needs Debian’s PostgreSQL 15)',
    async () => {
      const directory = directories.make()
      const cluster = await openCluster({ directory, initFlags, binaries: debian })
      expect(await query(cluster.url, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }])
      await cluster.stop()
      const error = await refusal({ directory, binaries: '' })
      expect(error.code).toBe('FOREIGN_VERSION')
      expect(error.message).toContain('made by PostgreSQL 15')
      expect(error.message).toContain('version 18')
      expect(error.message).toContain(directory)
      expect(error.message).toContain('PG_BIN')
      const untouched = await openCluster({ directory, binaries: debian })
      await untouched.stop()
    },
  )

  it('a data directory that holds something else, and leaves that as it is', async () => {
    const directory = directories.make()
    fs.mkdirSync(path.join(directory, 'data'))
    fs.writeFileSync(path.join(directory, 'data', 'thesis.txt'), 'mine')
    const error = await refusal({ directory, initFlags })
    expect(error.code).toBe('NOT_A_CLUSTER')
    expect(error.message).toContain(path.join(directory, 'data'))
    expect(fs.readdirSync(path.join(directory, 'data'))).toEqual(['thesis.txt'])
  })

  it('a directory this account cannot write to, naming it and the way out', async (context) => {
    const account = ordinaryAccount() // Root can write everywhere.
    // Where the machine has no account but root's, every directory can be written to.
    if (account === 'none') return context.skip(noOrdinaryAccount)
    const directory = directories.make()
    fs.chmodSync(directory, 0o555)
    const app = startClusterProcess(directory, account)
    const { code, message } = await app.answer
    expect(code).toBe('NOT_WRITABLE')
    expect(message).toContain(directory)
    expect(message).toContain('CLARION_DATA')
    await app.end('SIGTERM')
  })

  it('to guess when the password of existing data is missing', async () => {
    const password = path.join(made, 'password')
    fs.renameSync(password, `${password}.away`)
    const error = await refusal({ directory: made })
    expect(error.code).toBe('NO_PASSWORD')
    expect(error.message).toContain(password)
    expect(fs.existsSync(password)).toBe(false)
    fs.renameSync(`${password}.away`, password)
  })

  it('a PG_BIN without PostgreSQL in it', async () => {
    const error = await refusal({ directory: made, binaries: '/usr/share' })
    expect(error.code).toBe('NO_BINARIES')
    expect(error.message).toContain('/usr/share')
  })

  it('a setting PostgreSQL does not know, showing what PostgreSQL says and where its log is', async () => {
    const error = await refusal({ directory: made, flags: ['-c', 'no_such_setting=1'] })
    expect(error.code).toBe('START_FAILED')
    expect(error.message).toContain('no_such_setting')
    expect(error.message).toContain(path.join(made, 'postgres.log'))
    // The refusal holds nothing.
    const cluster = await openCluster({ directory: made })
    await cluster.stop()
  })

  it('to make a cluster that initdb does not make, leaving nothing half made', async () => {
    const directory = directories.make()
    const error = await refusal({ directory, initFlags: ['--no-such-flag'] })
    expect(error.code).toBe('INIT_FAILED')
    expect(error.message).toContain('no-such-flag')
    expect(fs.readdirSync(directory).filter((name) => name.startsWith('data'))).toEqual([])
  })
})

/** A small disk of our own, where this machine lets us mount one. */
function smallDisk(megabytes: number): { directory: string; unmount(): void } | undefined {
  const directory = directories.make()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'clarion-test', directory])
  if (mounted.status !== 0) return undefined
  return { directory, unmount: () => void spawnSync('umount', ['-l', directory]) }
}

describe('a full disk', () => {
  it('is named when there is no room to make a cluster, and nothing half made stays', async (context) => {
    const disk = smallDisk(12)
    // Nobody but root may mount one; `bin/test` as root runs it, and so does a container.
    if (!disk) return context.skip('only root can mount a small disk')
    try {
      const error = await refusal({ directory: disk.directory, initFlags })
      expect(error.code).toBe('DISK_FULL')
      expect(error.message).toContain(disk.directory)
      expect(fs.readdirSync(disk.directory).filter((name) => name.startsWith('data'))).toEqual([])
    } finally {
      disk.unmount()
    }
  })

  it('stops nothing for good: what was saved is there, and work goes on when there is room again', async (context) => {
    const disk = smallDisk(110)
    // Nobody but root may mount one; `bin/test` as root runs it, and so does a container.
    if (!disk) return context.skip('only root can mount a small disk')
    try {
      const { directory } = disk
      const cluster = await openCluster({ directory, initFlags })
      await query(cluster.url, 'CREATE TABLE kept AS SELECT 7 AS n')
      const ended = new Promise<void>((resolve) => cluster.onExit(resolve))
      process.kill(cluster.pid, 'SIGINT')
      await ended
      const ballast = path.join(directory, 'ballast')
      fill(ballast)
      await expect(cluster.restart()).rejects.toMatchObject({ code: 'DISK_FULL' })
      await cluster.stop()
      await expect(openCluster({ directory })).rejects.toMatchObject({ code: 'DISK_FULL' })
      fs.rmSync(ballast)
      const again = await openCluster({ directory })
      expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
      fill(ballast)
      await expect(
        query(again.url, 'INSERT INTO kept SELECT i FROM generate_series(1, 1000000) AS i'),
      ).rejects.toThrow()
      fs.rmSync(ballast)
      const kept = keepRunning(again)
      while (
        !(await query(again.url, 'INSERT INTO kept VALUES (8)').then(
          () => true,
          () => false,
        ))
      )
        await sleep(50)
      kept.release()
      await again.stop()
      const last = await openCluster({ directory })
      expect(await query(last.url, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 7 }, { n: 8 }])
      await last.stop()
    } finally {
      disk.unmount()
    }
  })
})

/** Writes until nothing more goes in. */
function fill(file: string): void {
  const handle = fs.openSync(file, 'w')
  try {
    for (const size of [1_000_000, 4096]) {
      try {
        for (;;) fs.writeSync(handle, Buffer.alloc(size))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    }
  } finally {
    fs.closeSync(handle)
  }
}
