import { ClusterError } from './cluster-error.ts'
import { errorCode } from './read-text.ts'

/**
 * Puts what the system says while it works on a data directory into words for the person who started Clarion.
 *
 * @param error anything thrown; a `ClusterError` comes back as it is
 * @param directory the directory that was worked on
 */
export function explainError(error: unknown, directory: string): ClusterError {
  if (error instanceof ClusterError) return error
  const code = errorCode(error)
  const reason = error instanceof Error ? error.message : String(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ClusterError(
        'DISK_FULL',
        `The disk of ${directory} is full. Free some space there, or set CLARION_DATA to another disk, and start again; nothing that was saved is lost.`,
        { cause: error },
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EISDIR':
      return new ClusterError(
        'NOT_WRITABLE',
        `Clarion cannot write where it has to in ${directory}: ${reason}. Let this account write there, start Clarion as the account that did so before, or set CLARION_DATA to another directory.`,
        { cause: error },
      )
    default:
      return new ClusterError(
        'START_FAILED',
        `The database in ${directory} does not start: ${reason}. Look at that directory and its disk, then start again.`,
        { cause: error },
      )
  }
}
