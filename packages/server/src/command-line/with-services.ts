import { existsSync } from 'node:fs'
import path from 'node:path'
import { ExplainedError } from '../explained-error.ts'
import { type OpenedServices, openServices } from '../start/open-services.ts'

/**
 * Opens the data directory for one command and closes it again, beside a running server or without one.
 *
 * @param work what to do with it
 * @throws ExplainedError when there is no data directory: a command never makes one where somebody mistyped a path
 */
export async function withServices<Result>(work: (opened: OpenedServices) => Promise<Result>): Promise<Result> {
  checkDataRoot()
  const opened = await openServices(dataRoot(), process.env['DATABASE_URL'])
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

/** @throws ExplainedError when Clarion was never started in the data directory */
export function checkDataRoot(): void {
  const root = path.resolve(dataRoot())
  if (existsSync(path.join(root, 'keys', 'operator.key'))) return
  throw new ExplainedError(
    'noInput',
    `There is no Clarion in ${root}. Set CLARION_DATA to its data directory, or run bin/start first.`,
  )
}

/** @returns the data directory: `CLARION_DATA`, or `data` where the program lies */
export function dataRoot(): string {
  return process.env['CLARION_DATA'] ?? `${process.env['CLARION_ROOT'] ?? process.cwd()}/data`
}
