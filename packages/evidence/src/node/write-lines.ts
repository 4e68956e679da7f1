import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { Refusal } from '../refusal.ts'

const atOnce = 1 << 20

/**
 * Writes pieces of text to a file that appears whole or not at all, readable by its owner alone: what is written here is
 * about people.
 *
 * @throws {Refusal} 'cannot-write'
 */
export function writeLines(path: string, pieces: Iterable<string>): void {
  const unfinished = `${path}.unfinished`
  try {
    const file = openSync(unfinished, 'w', 0o600)
    try {
      let waiting = ''
      for (const piece of pieces) {
        waiting += piece
        if (waiting.length < atOnce) continue
        writeSync(file, waiting)
        waiting = ''
      }
      writeSync(file, waiting)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('cannot-write', `${path} cannot be written`, 'Check that the folder exists and has room.')
  }
}
