import fs from 'node:fs'

/**
 * The text of a file that may be missing or out of reach: both are ordinary while a cluster starts and stops.
 *
 * @param file path of the file
 * @returns its text, or the empty string
 */
export function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The system's code of an error (`ENOENT`, `EACCES`, ...), where it has one.
 *
 * @param error anything thrown
 */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
