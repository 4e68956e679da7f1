import { statSync } from 'node:fs'
import path from 'node:path'
import { ExplainedError } from '../explained-error.ts'
import type { OpenedServices } from '../start/open-services.ts'
import { type Interruption, interruption } from './interruption.ts'

/** What a command works with; `check` throws at the next step when somebody has pressed Ctrl-C. */
export type CommandServices = OpenedServices & Pick<Interruption, 'check'>

/**
 * Opens the data directory for one command and closes it again, beside a running server or without one, also when the
 * command is interrupted.
 *
 * @param work what to do with it
 * @param words what is to be said when it is interrupted
 * @throws ExplainedError when there is no data directory: a command never makes one where somebody mistyped a path
 */
export async function withServices<Result>(
  work: (opened: CommandServices) => Promise<Result>,
  words = 'Nothing was changed.',
): Promise<Result> {
  checkDataRoot()
  const { check, release } = interruption(words)
  try {
    // What was called wrongly is told without loading what it would have worked with.
    const { openServices } = await import('../start/open-services.ts')
    const opened = await openServices(dataRoot(), databaseServer())
    try {
      check()
      return await work({ ...opened, check })
    } finally {
      await opened.close()
    }
  } finally {
    release()
  }
}

/** @throws ExplainedError when Clarion was never started in the data directory */
export function checkDataRoot(): void {
  const root = path.resolve(dataRoot())
  if (isThere(path.join(root, 'keys', 'operator.key'))) return
  throw new ExplainedError(
    'noInput',
    `There is no Clarion in ${root}. Set CLARION_DATA to its data directory, or run bin/start first.`,
  )
}

/** @throws Error of the system when this account may not look: that is no directory that is missing */
function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOTDIR') return false
    throw thrown
  }
}

/** @returns the data directory: `CLARION_DATA`, or `data` where the program lies. Set to nothing is not set */
export function dataRoot(): string {
  return process.env['CLARION_DATA'] || `${process.env['CLARION_ROOT'] || process.cwd()}/data`
}

/** @returns the database server that `DATABASE_URL` names; undefined for the embedded one */
export function databaseServer(): string | undefined {
  return process.env['DATABASE_URL'] || undefined
}
