import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Account } from '../cluster/account.ts'

/** What the process said: its cluster, or why it was refused. */
export type ClusterProcessAnswer = {
  readonly url?: string
  readonly pid?: number
  readonly adopted?: boolean
  readonly code?: string
  readonly message?: string
}

/** A running `cluster-process.ts`. */
export type ClusterProcess = {
  readonly process: ChildProcess
  /** Its line, once it has said it. */
  readonly answer: Promise<ClusterProcessAnswer>
  /** Sends a signal and returns when the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

/**
 * Opens a cluster in a process of its own.
 *
 * @param directory the cluster's directory
 * @param account whom the process is to run as, if not as ourselves
 */
export function startClusterProcess(directory: string, account?: Account): ClusterProcess {
  const script = path.join(import.meta.dirname, 'cluster-process.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, directory], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const answer = once(createInterface(child.stdout), 'line').then(([line]): ClusterProcessAnswer => JSON.parse(line))
  answer.catch(() => undefined)
  return {
    process: child,
    answer,
    async end(signal) {
      child.kill(signal)
      await gone
    },
  }
}
