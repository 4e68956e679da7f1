import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const lock = path.join(root, 'packages/web/node_modules/.building')

let built: Promise<string> | undefined

/** @returns the folder of the application, built from what the sources say now (bin/_build does it, once a change) */
export async function builtWeb(): Promise<string> {
  built ??= build()
  return await built
}

async function build(): Promise<string> {
  await turn()
  try {
    const script = 'set -euo pipefail; say() { printf "%s\\n" "$*" >&2; }; . bin/_build; build_web'
    await promisify(execFile)('bash', ['-c', script], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        CLARION_ROOT: root.replace(/\/$/, ''),
        PATH: `${path.join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
      },
    })
    return path.join(root, 'packages/web/dist')
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

/** Workers queue up: two builds into one folder would each sweep out the other's files. */
async function turn(): Promise<void> {
  await mkdir(path.dirname(lock), { recursive: true })
  for (;;) {
    try {
      await mkdir(lock)
      return await writeFile(path.join(lock, 'by'), String(process.pid))
    } catch {
      const by = Number(await readFile(path.join(lock, 'by'), 'utf8').catch(() => ''))
      // A worker that was killed while building left its sign on the door.
      if (by > 0 && !lives(by)) await rm(lock, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
