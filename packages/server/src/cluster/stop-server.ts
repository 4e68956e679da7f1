import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'
import { belongsTo, endLeftovers, signal } from './postmaster.ts'

/**
 * Stops a server and returns when it is gone: a fast shutdown first (sessions are cut, what was committed is written
 * out); if that hangs, an immediate one, whose recovery runs on the next start; if that hangs too, kill -9. None of the
 * three loses what was committed.
 *
 * @param data its data directory
 * @param pid its main process
 * @param patience milliseconds to wait at each step
 * @throws ClusterError `STOP_FAILED` if it is there even then
 */
export async function stopServer(data: string, pid: number, patience: number): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!belongsTo(data, pid)) return
    signal(pid, name)
    // One that was frozen has to go on, or it cannot end in order.
    signal(pid, 'SIGCONT')
    if (await goneWithin(data, pid, patience)) {
      if (name === 'SIGKILL') endLeftovers(data)
      return
    }
  }
  throw new ClusterError(
    'STOP_FAILED',
    `The database server (process ${pid}) in ${data} does not end, not even when killed. Its disk may hang; look at it before you start again.`,
  )
}

async function goneWithin(data: string, pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience
  while (belongsTo(data, pid)) {
    if (performance.now() > deadline) return false
    await sleep(10)
  }
  return true
}
