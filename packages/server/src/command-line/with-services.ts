import { type OpenedServices, openServices } from '../start/open-services.ts'

/**
 * Opens the data directory for one command and closes it again, beside a running server or without one.
 *
 * @param work what to do with it
 */
export async function withServices<Result>(work: (opened: OpenedServices) => Promise<Result>): Promise<Result> {
  const opened = await openServices(dataRoot(), process.env['DATABASE_URL'])
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

/** @returns the data directory: `CLARION_DATA`, or `data` where the program lies */
export function dataRoot(): string {
  return process.env['CLARION_DATA'] ?? `${process.env['CLARION_ROOT'] ?? process.cwd()}/data`
}
