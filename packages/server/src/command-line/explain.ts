import { ProblemError } from '@clarion/journal'
import { CommanderError } from 'commander'
import { CsvError } from 'csv-parse'
import { BackupBroken } from '../backup/backup-records.ts'
import { ClusterError } from '../cluster/cluster-error.ts'
import { databaseProblem } from '../database/database-problem.ts'
import { ExplainedError } from '../explained-error.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/**
 * Says what went wrong: what, where, what to do. Never a stack trace.
 *
 * @returns the exit code
 */
export function explain(thrown: unknown): ExitCode {
  // Commander has said it already; asking for help is no failure.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.success : exitCodes.usage
  const { message, code } = explanation(thrown)
  process.stderr.write(`${message}\n`)
  return code
}

/** @returns the words and the exit code for whatever was thrown */
export function explanation(thrown: unknown): { message: string; code: ExitCode } {
  if (thrown instanceof ExplainedError) return { message: thrown.message, code: exitCodes[thrown.sort] }
  if (thrown instanceof BackupBroken) return { message: thrown.message, code: exitCodes.badData }
  if (thrown instanceof ClusterError) return { message: thrown.message, code: exitCodes.unavailable }
  // A file that is no CSV: csv-parse says in which line, and shows nothing of it but that.
  if (thrown instanceof CsvError) return { message: `This is no CSV file: ${thrown.message}`, code: exitCodes.badData }
  const system = systemFailure(thrown)
  if (system) return system
  const problem = databaseProblem(thrown)
  if (problem) return { message: new ProblemError(problem).message, code: exitCodes.unavailable }
  return { message: thrown instanceof Error ? thrown.message : String(thrown), code: exitCodes.failure }
}

/** What the operating system says of a file, in words. */
function systemFailure(thrown: unknown): { message: string; code: ExitCode } | undefined {
  if (!(thrown instanceof Error && 'syscall' in thrown && 'code' in thrown)) return undefined
  const { code } = thrown
  const path = 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : 'That'
  if (code === 'ENOENT' && path !== 'That' && thrown.syscall !== 'mkdir')
    return { message: `There is no file ${path}.`, code: exitCodes.noInput }
  if (code === 'ENOTDIR' && thrown.syscall !== 'mkdir')
    return { message: `There is no file ${path}: a part of its path is a file.`, code: exitCodes.noInput }
  if (code === 'EISDIR') return { message: `${path} is a folder, not a file.`, code: exitCodes.noInput }
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      message: `${path} is not this account's to use. Run the command as the account that runs Clarion.`,
      code: exitCodes.noPermission,
    }
  }
  if (thrown.syscall === 'mkdir') return noFolder(code, path)
  if (thrown.syscall === 'getaddrinfo') {
    const host = 'hostname' in thrown ? String(thrown.hostname) : 'it'
    const message = `There is no computer called ${host}. Check DATABASE_URL: postgres://USER:PASSWORD@HOST/DATABASE.`
    return { message, code: exitCodes.unavailable }
  }
  return undefined
}

/** Why a folder cannot be made: the data directory, as a rule. */
function noFolder(code: unknown, path: string): { message: string; code: ExitCode } | undefined {
  const why = new Map<unknown, string>([
    ['EEXIST', 'a file stands in its place'],
    ['ENOTDIR', 'a part of its path is a file'],
    ['ENOENT', 'the folder above it takes no new ones'],
    ['EROFS', 'the disk is mounted for reading only, or the service may not write there (ReadWritePaths)'],
    ['ENOSPC', 'the disk is full'],
  ]).get(code)
  if (why === undefined) return undefined
  return {
    message: `The folder ${path} cannot be made: ${why}. Mend that, or set CLARION_DATA to another directory.`,
    code: exitCodes.unavailable,
  }
}
