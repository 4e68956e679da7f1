import fs from 'node:fs'
import path from 'node:path'
import { ClusterError } from './cluster-error.ts'
import { hasString } from './has-string.ts'
import { errorCode, readText } from './read-text.ts'

/**
 * Makes the symbolic links to libraries that the embedded server needs. An npm package cannot hold links; this one lists
 * them in `native/pg-symlinks.json` and makes them in an install script. No install script runs here, so they are made
 * on first use.
 *
 * @param root the root of the npm package
 * @throws ClusterError `NO_BINARIES` if a link is missing and cannot be made
 */
export function restoreLinks(root: string): void {
  const links: unknown = JSON.parse(readText(path.join(root, 'native/pg-symlinks.json')) || '[]')
  if (!Array.isArray(links)) return
  for (const link of links) {
    if (!hasString(link, 'source') || !hasString(link, 'target')) continue
    const target = path.join(root, link.target)
    if (fs.existsSync(target)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), path.join(root, link.source)), target)
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue // Another start was first.
      throw new ClusterError(
        'NO_BINARIES',
        `The embedded PostgreSQL lacks the link ${target}, and it cannot be made (${errorCode(error)}). Start Clarion once as the owner of that directory, or set PG_BIN to an installed PostgreSQL.`,
        { cause: error },
      )
    }
  }
}
