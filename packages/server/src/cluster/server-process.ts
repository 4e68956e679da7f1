import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ClusterPlace } from './cluster-place.ts'

/**
 * Starts one of PostgreSQL's programs, as the account that owns the data.
 *
 * Root may keep the data where that account cannot walk (a home directory with mode 0700). Permissions are checked on
 * the way to a file, not on a handle that is open: so we open the paths while we are root, hand the handles down, and
 * name them /proc/self/fd/3 and so on, which holds in every process the server forks. No mount namespace, capability or
 * looser permission is needed, so it works in unprivileged containers too. (The current directory would not do:
 * PostgreSQL 15 leaves it and comes back by its path while it looks for its own executable.)
 *
 * @param place the cluster
 * @param program `postgres` or `initdb`
 * @param paths files and directories of the cluster that the program is to open
 * @param arguments_ makes the arguments from the names by which the program can open those paths
 * @param output an open file for all it prints
 * @returns the process, leader of its own group: the terminal's Ctrl-C reaches Clarion alone, which stops the server
 *   in its turn, after the requests at work
 */
export function startServerProgram(
  place: ClusterPlace,
  program: 'postgres' | 'initdb',
  paths: readonly string[],
  arguments_: (names: readonly string[]) => readonly string[],
  output: number,
): ChildProcess {
  const handles = place.byHandle ? paths.map((file) => fs.openSync(file, 'r')) : []
  const names = place.byHandle ? paths.map((_, index) => `/proc/self/fd/${index + 3}`) : paths
  try {
    return spawn(path.join(place.binaries.directory, program), arguments_(names), {
      ...place.account,
      cwd: '/',
      detached: true,
      // No PG* variable of ours may change what the server does.
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      stdio: ['ignore', output, output, ...handles],
    })
  } finally {
    for (const handle of handles) fs.closeSync(handle)
  }
}
