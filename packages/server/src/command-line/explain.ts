import { ProblemError } from '@clarion/journal'
import { ClusterError } from '../cluster/cluster-error.ts'
import { databaseProblem } from '../database/database-problem.ts'

/** How a command ends. Documented in `bin/clarion --help`. */
export const exitCodes = {
  success: 0,
  /** Something went wrong that the words explain. */
  failure: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** The work was done, but some rows could not be read, or a check found something. */
  findings: 3,
  /** The data directory or the database cannot be used now. */
  unavailable: 69,
} as const

/**
 * Says what went wrong: what, where, what to do. Never a stack trace.
 *
 * @returns the exit code
 */
export function explain(thrown: unknown): number {
  const problem = databaseProblem(thrown)
  const message = problem
    ? new ProblemError(problem).message
    : thrown instanceof Error
      ? thrown.message
      : String(thrown)
  process.stderr.write(`${message}\n`)
  return thrown instanceof ClusterError || problem ? exitCodes.unavailable : exitCodes.failure
}
