import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'
import { type ClusterPlace, removeSocketDirectory, socketName } from './cluster-place.ts'
import { answers, belongsTo, endLeftovers, lives, type PostmasterFile, readPostmasterFile } from './postmaster.ts'
import { readText } from './read-text.ts'
import { startServerProgram } from './server-process.ts'
import { stopServer } from './stop-server.ts'

/** A server that takes connections. */
export type Server = PostmasterFile & {
  /** Our own child, or undefined where a server was found running. */
  readonly child: ChildProcess | undefined
}

/** Crash recovery replays what was written since the last checkpoint; on a slow disk that takes minutes. */
const patience = 300_000

/**
 * Returns when a server runs on the data directory and takes connections: one found running (its Clarion was killed)
 * with the settings it has, or a new one. The caller holds the directory, so nobody else starts one meanwhile.
 *
 * @param place the cluster
 * @param flags further arguments of `postgres`, for example `['-c', 'shared_buffers=1GB']`
 * @throws ClusterError `DISK_FULL` or `START_FAILED`
 */
export async function startServer(place: ClusterPlace, flags: readonly string[]): Promise<Server> {
  const deadline = performance.now() + patience
  let start: Start | undefined
  for (;;) {
    const file = readPostmasterFile(place.data)
    const living = file !== undefined && belongsTo(place.data, file.pid)
    const child = start && start.child.pid === file?.pid ? start.child : undefined
    if (living && file.ready) {
      if (await answers(file.socketDirectory)) {
        child?.unref()
        return { ...file, child }
      }
      // It says that it is ready, yet is silent: an orphan that is frozen, or stuck on its disk.
      if (!child) await stopServer(place.data, file.pid, 5_000)
    }
    if (start?.ended) {
      const said = start.said()
      if (performance.now() > deadline || !stillInUse.test(said)) throw startFailure(place, said)
      endLeftovers(place.data)
      start = undefined
      await sleep(50)
    } else if (performance.now() > deadline) {
      if (start) start.child.kill('SIGINT')
      throw startFailure(place, `process ${file?.pid ?? start?.child.pid} did not answer in ${patience / 1000} seconds`)
    } else if (!start && !living) {
      clearStale(place, file)
      start = launch(place, flags)
    }
    await Promise.race([sleep(15), ...(start && !start.ended ? [start.exit] : [])])
  }
}

type Start = { readonly child: ChildProcess; readonly exit: Promise<void>; readonly ended: boolean; said(): string }

function launch(place: ClusterPlace, flags: readonly string[]): Start {
  keepLogSmall(place.log)
  const log = fs.openSync(place.log, 'a', 0o600)
  const from = fs.fstatSync(log).size
  try {
    const child = startServerProgram(
      place,
      'postgres',
      [place.data],
      ([data = '']) => ['-D', data, '-k', place.socketDirectory, ...settings, ...flags],
      log,
    )
    let ended = false
    let trouble = ''
    const exit = once(child, 'exit')
      .catch((error: unknown) => {
        trouble = String(error)
      })
      .then(() => {
        ended = true
      })
    return {
      child,
      exit,
      get ended() {
        return ended
      },
      said: () => trouble || fs.readFileSync(place.log).subarray(from).toString('utf8'),
    }
  } finally {
    fs.closeSync(log)
  }
}

const set = (name: string, value: string) => ['-c', `${name}=${value}`]

/**
 * No network port, a socket for this account alone. And a log that holds no case data: the message of a failing statement
 * repeats a value (`invalid input syntax for type date: "..."`), its detail a row, and beside it stands the statement.
 * So errors go to the client alone; what the server says of itself (`log` and above) is kept, without details.
 */
const settings = [
  ...set('listen_addresses', ''),
  ...set('unix_socket_permissions', '0700'),
  ...set('log_min_messages', 'log'),
  ...set('log_min_error_statement', 'panic'),
  ...set('log_error_verbosity', 'terse'),
  ...set('log_parameter_max_length', '0'),
  ...set('log_parameter_max_length_on_error', '0'),
]

const stillInUse = /lock file "postmaster\.pid" already exists|pre-existing shared memory block/

/**
 * PostgreSQL takes any living process of its own account for the server that its pid files name, and refuses to start.
 * We know better: that process does not work in the data directory, and nobody but us may start one here.
 */
function clearStale(place: ClusterPlace, file: PostmasterFile | undefined): void {
  if (file && lives(file.pid)) fs.rmSync(path.join(place.data, 'postmaster.pid'), { force: true })
  for (const name of [socketName, `${socketName}.lock`]) {
    fs.rmSync(path.join(place.socketDirectory, name), { force: true })
  }
  if (file && file.socketDirectory !== place.socketDirectory) removeSocketDirectory(place, file.socketDirectory)
}

/** One earlier log is kept. */
function keepLogSmall(log: string): void {
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > 8_000_000) fs.renameSync(log, `${log}.1`)
}

function startFailure(place: ClusterPlace, said: string): ClusterError {
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    return new ClusterError(
      'DISK_FULL',
      `The database in ${place.directory} does not start because its disk is full. Free some space there and start again; nothing that was saved is lost.`,
    )
  }
  const last = (said || readText(place.log)).trim().slice(-800)
  return new ClusterError(
    'START_FAILED',
    `The database in ${place.directory} does not start. Its log is ${place.log}; the end of it: ${last}`,
  )
}
