import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { socketName } from './cluster-place.ts'
import { errorCode, readText } from './read-text.ts'

/** What `postmaster.pid` says; it may be stale. */
export type PostmasterFile = {
  readonly pid: number
  readonly socketDirectory: string
  /** The server has said that it takes connections. */
  readonly ready: boolean
}

/**
 * Reads the pid file of a data directory (PostgreSQL 18, miscinit.c: pid, data directory, start time, port, socket
 * directory, address, shared memory, status, a line each).
 *
 * @param data the data directory
 */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  const lines = readText(path.join(data, 'postmaster.pid')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return { pid, socketDirectory: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * Whether a living process belongs to the server of a data directory. A pid file outlives kill -9, and its number may
 * since have gone to anybody; but every process of a server has the data directory as its current directory.
 *
 * @param data the data directory
 * @param pid the process
 */
export function belongsTo(data: string, pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      const here = fs.statSync(`/proc/${pid}/cwd`)
      const there = fs.statSync(data)
      return here.ino === there.ino && here.dev === there.dev
    } catch {
      return false
    }
  }
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres') && command.includes(data)
  } catch {
    return false
  }
}

/**
 * Whether any process lives under a number, whoever owns it.
 *
 * @param pid the process
 */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/**
 * Ends what a server left behind: when its main process is killed, a session in the middle of a long query goes on, and
 * no new server may start beside it. Such a session can commit nothing any more; it gets the signal that the main
 * process would have sent.
 *
 * @param data the data directory, without a living main process
 */
export function endLeftovers(data: string): void {
  if (process.platform !== 'linux') return
  for (const name of fs.readdirSync('/proc')) {
    const pid = Number(name)
    if (Number.isInteger(pid) && pid !== process.pid && belongsTo(data, pid)) signal(pid, 'SIGQUIT')
  }
}

/**
 * Sends a signal to a process that may be gone by now.
 *
 * @param pid the process
 * @param name the signal
 */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

/** A client's question whether the server speaks TLS (PostgreSQL 18 manual, 54.7, SSLRequest): length, then code. */
const question = Buffer.alloc(8)
question.writeInt32BE(8, 0)
question.writeInt32BE(80_877_103, 4)

/**
 * Whether a server answers on its socket. A connection alone proves nothing: the system accepts it for a process that is
 * frozen.
 *
 * @param socketDirectory where the socket lies
 * @param patience milliseconds to wait for the answer
 */
export function answers(socketDirectory: string, patience = 2_000): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(path.join(socketDirectory, socketName))
    const end = (answered: boolean) => {
      connection.destroy()
      resolve(answered)
    }
    connection.setTimeout(patience, () => end(false))
    connection.once('connect', () => connection.write(question))
    connection.once('data', () => end(true))
    connection.once('error', () => end(false))
    connection.once('close', () => end(false))
  })
}
