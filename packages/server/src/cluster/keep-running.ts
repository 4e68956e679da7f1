import type { Cluster } from './open-cluster.ts'

/**
 * `running`; `restarting` after the server ended by itself; `failed` when the quick attempts are used up. Whatever is
 * not `running` is answered with 503 by those who need the database.
 */
export type ClusterState = 'running' | 'restarting' | 'failed'

/** A cluster that is started again when its server ends by itself. */
export type KeptCluster = {
  state(): ClusterState
  /** Why the last attempt failed. */
  lastError(): unknown
  /** Stops the keeping, not the cluster. Call it before `cluster.stop()`. */
  release(): void
}

export type KeepRunningOptions = {
  /** Called at every change, with the reason of a failure. */
  readonly onChange?: (state: ClusterState, error?: unknown) => void
  /** Milliseconds before each quick attempt. */
  readonly delays?: readonly number[]
  /** Milliseconds between attempts when those are used up: a full disk may have been freed. */
  readonly slowDelay?: number
  /** Milliseconds the server has to run before the quick attempts are counted anew. */
  readonly goodRun?: number
}

/**
 * Starts the server of a cluster again whenever it ends by itself (killed, out of memory, full disk). The address stays,
 * so a connection pool only has to connect anew. A few quick attempts, then one now and then: a server that crashes at
 * once is not started in a tight loop, and a disk that was freed needs no hand.
 *
 * @param cluster the open cluster
 * @param options delays, and who is told
 * @example
 * const kept = keepRunning(cluster, { onChange: (state) => log.warn(`database: ${state}`) })
 * app.use((c, next) => (kept.state() === 'running' ? next() : unavailable(c)))
 */
export function keepRunning(cluster: Cluster, options: KeepRunningOptions = {}): KeptCluster {
  const { onChange, delays = [0, 200, 500, 1_000, 2_000], slowDelay = 15_000, goodRun = 60_000 } = options
  let state: ClusterState = 'running'
  let lastError: unknown
  let attempts = 0
  let timer: NodeJS.Timeout | undefined
  let released = false

  const change = (next: ClusterState, error?: unknown) => {
    if (released || (state === next && error === undefined)) return
    state = next
    lastError = error
    onChange?.(next, error)
  }

  const schedule = (error?: unknown) => {
    if (released) return
    clearTimeout(timer)
    const delay = delays[attempts]
    change(delay === undefined ? 'failed' : 'restarting', error)
    timer = setTimeout(attempt, delay ?? slowDelay)
  }

  const attempt = async () => {
    attempts += 1
    try {
      await cluster.restart()
      if (released) return
      change('running')
      timer = setTimeout(() => {
        attempts = 0
      }, goodRun)
      timer.unref()
    } catch (error) {
      schedule(error)
    }
  }

  const forget = cluster.onExit(() => schedule())
  return {
    state: () => state,
    lastError: () => lastError,
    release() {
      released = true
      forget()
      clearTimeout(timer)
    },
  }
}
