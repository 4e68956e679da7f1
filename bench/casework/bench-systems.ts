import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type Cluster, openCluster } from '../../packages/server/src/cluster/open-cluster.ts'
import { databaseUrl } from '../../packages/server/src/cluster/role-url.ts'
import { openServices } from '../../packages/server/src/start/open-services.ts'
import { loadClarion, sessionFor } from './load-clarion.ts'
import { loadPeer, peerSession, preparePeer } from './load-peer.ts'
import { benchRoles } from './records.ts'
import { clarionTarget, peerTarget, type Target } from './targets.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Both systems, loaded and running on one PostgreSQL. */
export type BenchSystems = { readonly targets: readonly Target[]; readonly cluster: Cluster; stop(): Promise<void> }

/** What to run. */
export type BenchSetup = {
  /** Where the database lies; kept data is used again. */
  readonly directory: string
  readonly total: number
  readonly ports: readonly [number, number]
  readonly peer: boolean
  /** More arguments for the Node that runs Clarion: `--cpu-prof`. */
  readonly nodeFlags: readonly string[]
  say(line: string): void
}

/** Starts the database and both servers, and loads what is not there yet. */
export async function benchSystems(setup: BenchSetup): Promise<BenchSystems> {
  fs.mkdirSync(setup.directory, { recursive: true })
  fs.chmodSync(setup.directory, 0o711)
  const cluster = await openCluster({ directory: path.join(setup.directory, 'postgres') })
  const children: ChildProcess[] = []
  const stop = async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    }
    await cluster.stop()
  }
  try {
    const clarion = await startClarionServer(setup, cluster, children)
    return { targets: setup.peer ? [clarion, await startPeer(setup, cluster, children)] : [clarion], cluster, stop }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

async function startClarionServer(setup: BenchSetup, cluster: Cluster, children: ChildProcess[]): Promise<Target> {
  const url = databaseUrl(cluster.url, 'clarion')
  const data = path.join(setup.directory, 'clarion')
  const loaded = path.join(data, 'loaded')
  if (!fs.existsSync(loaded)) {
    fs.rmSync(data, { recursive: true, force: true })
    await createDatabase(cluster.url, 'clarion')
  }
  const opened = await openServices(data, url, 4)
  try {
    if (!fs.existsSync(loaded)) {
      await loadClarion(opened.services, setup.total, (done) => setup.say(`Clarion: ${done} cases`))
      const owner = new pg.Client({ connectionString: url })
      await owner.connect()
      await owner.query('vacuum analyze')
      await owner.end()
      fs.writeFileSync(loaded, '')
    }
    const [port] = setup.ports
    const main = path.join(root, 'packages/server/src/command-line/main.ts')
    const flags = ['--disable-warning=ExperimentalWarning', ...setup.nodeFlags]
    const child = start(setup, children, [...flags, main, 'start', '--empty', '--no-open', '--port', String(port)], {
      CLARION_DATA: data,
      DATABASE_URL: url,
      CLARION_ROOT: root,
    })
    await said(child)
    const tokens = await Promise.all(
      benchRoles.map(async (role) => [role, await sessionFor(opened.services, role)] as const),
    )
    return clarionTarget(port, child.pid ?? 0, setup.total, new Map(tokens))
  } finally {
    await opened.close()
  }
}

async function startPeer(setup: BenchSetup, cluster: Cluster, children: ChildProcess[]): Promise<Target> {
  const loaded = path.join(setup.directory, 'peer-loaded')
  if (!fs.existsSync(loaded)) await createDatabase(cluster.url, 'parse')
  const database = databaseUrl(cluster.url, 'parse')
  const socket = new URL(cluster.url).searchParams.get('host') ?? ''
  const [, port] = setup.ports
  const server = path.join(import.meta.dirname, 'peer/server.js')
  const [uri = ''] = database.split('?')
  const child = start(setup, children, [server, uri, socket, String(port)], { NODE_ENV: 'production' })
  await said(child)
  const url = `http://127.0.0.1:${port}/parse`
  if (!fs.existsSync(loaded)) {
    await preparePeer(url)
    await loadPeer(database, setup.total, (done) => setup.say(`parse-server: ${done} cases`))
    fs.writeFileSync(loaded, '')
  }
  const tokens = await Promise.all(benchRoles.map(async (role) => [role, await peerSession(url, role)] as const))
  return peerTarget(port, child.pid ?? 0, setup.total, new Map(tokens))
}

function start(
  { directory }: BenchSetup,
  children: ChildProcess[],
  given: readonly string[],
  env: Record<string, string>,
): ChildProcess {
  const child = spawn(process.execPath, [...given], {
    // The peer writes logs where it is started.
    cwd: directory,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

/** Returns when the server has said that it listens. */
async function said(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a server ended with code ${code} instead of starting`)))
    child.stdout?.on('data', (text: Buffer) => {
      if (/^(ready|http:)/m.test(text.toString())) resolve()
    })
  })
}

/** Makes a database, dropping one that was not filled whole. */
async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}
