import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What a run of the command line left: exit code and both streams. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const program = join(import.meta.dirname, '../command-line/main.ts')

/** Runs `evidence` as a person would, in a folder. */
export function runEvidence(folder: string, ...words: readonly string[]): Ran {
  const ran = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}
