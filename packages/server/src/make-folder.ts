import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it that are missing, and leaves alone what is there. Node's own `recursive` goes round for
 * ever where the folder above is there but says that nothing can be (ENOENT: `/proc`, a mount that is being unmounted).
 *
 * @param folder an absolute path
 * @param mode the permissions of what is made
 * @returns the uppermost folder that was made; undefined when all were there
 * @throws Error of the system: the folder cannot be made, or a file stands in its place
 */
export function makeFolder(folder: string, mode: number): string | undefined {
  if (isFolder(folder)) return undefined
  const above = path.dirname(folder)
  // A file above it is there, and stays: making the folder says which one was asked for.
  const made = existsSync(above) ? undefined : makeFolder(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (thrown) {
    // Of two that start at once, one makes it and both have it.
    if (!isFolder(folder)) throw thrown
  }
  return made ?? folder
}

/** A folder that this account may not look into is not known to be there: making it says what is wrong. */
function isFolder(folder: string): boolean {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
