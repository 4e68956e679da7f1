import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { noOrdinaryAccount, ordinaryAccount } from '../testing/ordinary-account.ts'
import { query } from '../testing/query.ts'
import { startClusterProcess } from '../testing/start-cluster-process.ts'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { canEnter, postgresAccount } from './account.ts'
import { findBinaries } from './find-binaries.ts'
import { openCluster } from './open-cluster.ts'
import { reachableBinaries } from './reachable-binaries.ts'

const directories = temporaryDirectories()
const initFlags = ['--no-sync']
const root = process.getuid?.() === 0
const debian = '/usr/lib/postgresql/15/bin'

/** Left by the first test for the last. */
let made: string

afterAll(() => directories.removeAll())

/** Makes a cluster, writes, stops, opens again, reads. */
async function liveThere(directory: string, binaries?: string): Promise<{ url: string; second: string }> {
  const options = { directory, initFlags, ...(binaries ? { binaries } : {}) }
  const cluster = await openCluster(options)
  await query(cluster.url, 'CREATE TABLE kept AS SELECT 7 AS n')
  await cluster.stop()
  const again = await openCluster(options)
  expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  // Temporary files, sort files and a checkpoint go through the data directory too.
  await query(again.url, `SET work_mem = '64kB'`)
  await query(
    again.url,
    'SELECT count(*) FROM (SELECT i FROM generate_series(1, 50000) AS i ORDER BY random()) AS sorted',
  )
  await query(again.url, 'CHECKPOINT')
  await again.stop()
  return { url: cluster.url, second: again.url }
}

describe('where a cluster may lie', () => {
  it('lives where the path is far too long for a unix socket, and leaves no socket behind elsewhere', async () => {
    const directory = path.join(directories.make(), 'a-rather-long-name'.repeat(8))
    made = directory
    const { url, second } = await liveThere(directory)
    for (const address of [url, second]) {
      const socketDirectory = new URL(address).searchParams.get('host') ?? ''
      expect(path.dirname(socketDirectory)).toBe(os.tmpdir())
      expect(fs.existsSync(socketDirectory)).toBe(false)
    }
  })

  it.runIf(root)(
    'lives as root where the account PostgreSQL runs as cannot look (only root can try this)',
    async () => {
      const closed = directories.make(os.homedir())
      fs.chmodSync(closed, 0o700)
      expect(canEnter(postgresAccount(path.join(closed, 'data')), closed)).toBe(false)
      await liveThere(path.join(closed, 'postgres'))
      expect(fs.statSync(closed).mode & 0o777).toBe(0o700)
    },
  )

  it.runIf(root && fs.existsSync(debian))(
    'does so with PostgreSQL 15 as well (needs root and Debian’s server)',
    async () => {
      const closed = directories.make(os.homedir())
      fs.chmodSync(closed, 0o700)
      await liveThere(path.join(closed, 'postgres'), debian)
    },
  )

  it.runIf(root)('runs a copy of the programs where the account cannot look at them (only root can try this)', () => {
    const found = findBinaries('') // Whatever PG_BIN says.
    if (!found.packaged) throw new Error('this needs the embedded server')
    const closed = directories.make(os.homedir())
    fs.chmodSync(closed, 0o700)
    fs.symlinkSync(path.join(found.packaged.root, 'native'), path.join(closed, 'native'))
    const hidden = { ...found, directory: path.join(closed, 'native/bin') }
    const account = postgresAccount('/nowhere')
    const cache = path.join(directories.make(), 'cache')
    // A root who keeps his files to himself still lets PostgreSQL run.
    const umask = process.umask(0o077)
    const reached = reachableBinaries(hidden, account, cache)
    process.umask(umask)
    expect(reached.directory.startsWith(cache)).toBe(true)
    const version = spawnSync(path.join(reached.directory, 'postgres'), ['--version'], { ...account, encoding: 'utf8' })
    expect(version.stdout).toContain(`PostgreSQL) ${found.major}`)
    // The second time the copy is there.
    const stamp = fs.statSync(reached.directory).ino
    expect(fs.statSync(reachableBinaries(hidden, account, cache).directory).ino).toBe(stamp)
    // Programs that somebody named are his affair: no copy, but a way out.
    expect(() => reachableBinaries({ ...hidden, packaged: undefined }, account, cache)).toThrow(
      /cannot run the programs in .*PG_BIN/,
    )
  })

  it.runIf(root)('lives in the hands of an ordinary user (as root: of another account)', async (context) => {
    const account = ordinaryAccount()
    // Where the machine has no account but root's there is nobody else's hands; `bin/test` on Debian has `nobody`.
    if (!account || account === 'none') return context.skip(noOrdinaryAccount)
    const directory = directories.make()
    fs.chownSync(directory, account.uid, account.gid)
    const app = startClusterProcess(directory, account)
    const { url = '', pid = 0 } = await app.answer
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(fs.statSync(path.join(directory, 'password')).uid).toBe(account.uid)
    await app.end('SIGTERM')
    expect(fs.existsSync(path.join(directory, 'data', 'postmaster.pid'))).toBe(false)
    // Root opens the user's data as that user, and leaves it to him.
    const cluster = await openCluster({ directory })
    expect(cluster.pid).not.toBe(pid)
    await cluster.stop()
    const again = startClusterProcess(directory, account)
    expect(await again.answer).toMatchObject({ adopted: false })
    await again.end('SIGINT')
  })

  it('lives in a copy whose owner and modes the copying lost, as when root restores a backup', async () => {
    const copy = directories.make()
    fs.cpSync(path.join(made, 'data'), path.join(copy, 'data'), { recursive: true })
    fs.copyFileSync(path.join(made, 'password'), path.join(copy, 'password'))
    fs.chmodSync(path.join(copy, 'data'), 0o755)
    const restored = await openCluster({ directory: copy })
    expect(await query(restored.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await restored.stop()
  })
})
