import { belongsTo } from './postmaster.ts'
import type { Server } from './start-server.ts'

/**
 * Calls once when a server ends by itself. A child reports its end; a server taken over is not our child, so it is
 * looked at four times a second.
 *
 * @param data its data directory
 * @param server the server
 * @param ended called when it is gone
 * @returns stops watching
 */
export function watchServer(data: string, server: Server, ended: () => void): () => void {
  const child = server.child
  if (child && child.exitCode === null && child.signalCode === null) {
    child.once('exit', ended)
    return () => child.off('exit', ended)
  }
  const timer = setInterval(() => {
    if (belongsTo(data, server.pid)) return
    clearInterval(timer)
    ended()
  }, 250)
  timer.unref()
  return () => clearInterval(timer)
}
