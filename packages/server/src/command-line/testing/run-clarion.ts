import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** How a command ended, and what it said. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

const program = fileURLToPath(new URL('../main.ts', import.meta.url))

/**
 * Runs the command line as a shell does, and expects of it that it never shows a stack trace.
 *
 * @param data the data directory
 * @param more environment variables
 * @param began is handed the process, for what befalls it
 */
export async function runClarion(
  data: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  began: (child: ChildProcess) => void = () => {},
  stdout: 'pipe' | number = 'pipe',
): Promise<Ended> {
  const { DATABASE_URL: _database, CLARION_BACKUP_PASSPHRASE: _passphrase, ...environment } = process.env
  const options: SpawnOptions = {
    env: { ...environment, CLARION_DATA: data, ...more },
    stdio: ['ignore', stdout, 'pipe'],
    // A command that never ends must fail its test, not outlive it.
    timeout: 150_000,
    killSignal: 'SIGKILL',
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], options)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  began(child)
  const [out, err, code] = await Promise.all([
    // Where a test closes the pipe, there is no more to read.
    child.stdout ? text(child.stdout).catch(() => '') : '',
    child.stderr ? text(child.stderr) : '',
    ended,
  ])
  expect(err, args.join(' ')).not.toMatch(/^\s+at .+:\d+/m)
  return { code, out, err }
}
