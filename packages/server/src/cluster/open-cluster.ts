import { ClusterError } from './cluster-error.ts'
import { type ClusterPlace, prepareClusterPlace, removeSocketDirectory, superuserUrl } from './cluster-place.ts'
import { explainError } from './explain-error.ts'
import { type DirectoryHold, holdDirectory } from './hold-directory.ts'
import { initialiseData } from './initialise-data.ts'
import { type Server, startServer } from './start-server.ts'
import { stopServer } from './stop-server.ts'
import { watchServer } from './watch-server.ts'

/** A running database server that this process can reach. */
export type RunningCluster = {
  readonly directory: string
  /** PostgreSQL's data directory, for backups. */
  readonly data: string
  /** Address for the superuser `clarion`, through the unix socket. The same for as long as the cluster is open. */
  readonly url: string
}

/** A database server that this process started or took over, and has to stop. */
export type Cluster = RunningCluster & {
  /** The server's main process. */
  readonly pid: number
  /** The server was found running: the process that had started it was killed. */
  readonly adopted: boolean
  /**
   * Calls the listener when the server ends without having been told to, until the listener is taken off again.
   * @returns takes the listener off
   */
  onExit(listener: () => void): () => void
  /**
   * Starts the server again after it ended by itself; address and listeners stay. Does nothing while it runs.
   * @throws ClusterError as `openCluster`, or `NOT_RUNNING` after `stop` or `leave`
   */
  restart(): Promise<void>
  /**
   * Stops the server and gives up the directory; returns when the server is gone. Never waits for ever.
   * @param patience milliseconds to wait for an orderly end, and again for each harder way (default 30,000)
   */
  stop(patience?: number): Promise<void>
  /** Gives up the directory and lets the server run on; whoever opens the cluster next takes it over. */
  leave(): void
}

export type OpenClusterOptions = {
  /** The cluster's own directory; made where it is missing. */
  readonly directory: string
  /**
   * The directory of `postgres` and `initdb`; by default `PG_BIN`, else the embedded server, else Debian's. An
   * empty text leaves `PG_BIN` out.
   */
  readonly binaries?: string
  /** Further arguments of `postgres`. */
  readonly flags?: readonly string[]
  /** Further arguments of `initdb`. */
  readonly initFlags?: readonly string[]
}

/**
 * Opens the PostgreSQL cluster in a directory for this process alone: makes it if need be, takes over a server whose
 * Clarion was killed, or starts one. It listens on a unix socket with mode 0700 and on no network port. As root the
 * server runs as the owner of the data, else as `postgres`.
 *
 * @param options where, and with which further settings
 * @throws ClusterError whose message can be shown as it is; `DIRECTORY_HELD` if a living process has it open (see
 *   `joinCluster`)
 * @example
 * // Ctrl-C may come while the database is still starting: so the handler waits for it, and then stops it.
 * const opening = openCluster({ directory: './data/postgres' })
 * process.once('SIGINT', async () => (await opening).stop())
 * const cluster = await opening
 */
export async function openCluster(options: OpenClusterOptions): Promise<Cluster> {
  const hold = holdDirectory(options.directory)
  let prepared: ClusterPlace | undefined
  try {
    prepared = prepareClusterPlace(options.directory, options.binaries)
    await initialiseData(prepared, options.initFlags ?? [])
    const server = await startServer(prepared, options.flags ?? [])
    // A server taken over keeps the socket it has, and so its address.
    if (server.socketDirectory !== prepared.socketDirectory) removeSocketDirectory(prepared, prepared.socketDirectory)
    const place = { ...prepared, socketDirectory: server.socketDirectory }
    return tend(place, server, hold, options.flags ?? [])
  } catch (error) {
    if (prepared) removeSocketDirectory(prepared, prepared.socketDirectory)
    hold.release()
    throw explainError(error, hold.directory)
  }
}

function tend(place: ClusterPlace, first: Server, hold: DirectoryHold, flags: readonly string[]): Cluster {
  const listeners = new Set<() => void>()
  let server = first
  let running = true
  let closing: Promise<void> | undefined
  let restarting: Promise<void> | undefined
  let forget = watchServer(place.data, server, ended)

  function ended(): void {
    running = false
    for (const listener of [...listeners]) listener()
  }

  async function startAgain(): Promise<void> {
    forget()
    server = await startServer(place, flags).catch((error: unknown) => {
      throw explainError(error, place.directory)
    })
    running = true
    forget = watchServer(place.data, server, ended)
  }

  async function close(patience: number): Promise<void> {
    try {
      await restarting?.catch(() => undefined)
      forget()
      await stopServer(place.data, server.pid, patience)
      removeSocketDirectory(place, place.socketDirectory)
    } finally {
      hold.release()
    }
  }

  return {
    directory: place.directory,
    data: place.data,
    url: superuserUrl(place, place.socketDirectory),
    adopted: !first.child,
    get pid() {
      return server.pid
    },
    onExit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async restart() {
      if (closing) throw notRunning(place.directory)
      if (running) return
      restarting ??= startAgain().finally(() => {
        restarting = undefined
      })
      await restarting
    },
    stop(patience = 30_000) {
      closing ??= close(patience)
      return closing
    },
    leave() {
      closing ??= Promise.resolve()
      forget()
      hold.release()
    },
  }
}

function notRunning(directory: string): ClusterError {
  return new ClusterError(
    'NOT_RUNNING',
    `The database in ${directory} was stopped by this process. Open it again to use it.`,
  )
}
