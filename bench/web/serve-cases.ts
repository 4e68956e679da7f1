import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { identifier } from '../../packages/journal/src/identifier.ts'

const root = path.resolve(import.meta.dirname, '../..')
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const batch = 100

/** The demonstration on a port of its own. */
export type ServedCases = {
  readonly origin: string
  /** @returns a cookie with which somebody of the cast asks */
  enter(name: string): Promise<{ name: string; value: string }>
  /** Opens invented cases as Daniel, each with a need and a form of exploitation. */
  openCases(count: number, progress: (done: number) => void): Promise<void>
  stop(): Promise<void>
}

/** Starts the application as `bin/start` does, in a directory that is removed afterwards. */
export async function serveCases(port: number): Promise<ServedCases> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'clarion-bench-'))
  const main = path.join(root, 'packages/server/src/command-line/main.ts')
  const clarion = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, 'start', '--no-open', '--port', String(port)],
    { env: { ...process.env, CLARION_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const stop = async () => {
    clarion.kill('SIGINT')
    if (clarion.exitCode === null) await once(clarion, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  let origin = ''
  for await (const line of createInterface({ input: clarion.stdout })) {
    if (!line.startsWith('http')) continue
    origin = line.trim().replace(/\/$/, '')
    break
  }
  if (origin === '') throw new Error('Clarion did not start; what it said stands above.')
  clarion.stdout.resume()

  const enter = async (name: string) => {
    const { demonstration } = (await (await fetch(`${origin}/api/sign-in`)).json()) as {
      demonstration: { name: string; member: string }[]
    }
    const member = demonstration.find((one) => one.name.toLowerCase() === name)?.member
    const answer = await post(origin, '/api/sign-in/demonstration', '', { member })
    const [cookie = ''] = answer.headers.getSetCookie()
    const [, called = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    return { name: called, value }
  }
  return {
    origin,
    enter,
    openCases: async (count, progress) => {
      const { name, value } = await enter('daniel')
      const cases = Array.from({ length: Math.ceil(count / batch) }, (_, place) =>
        Math.min(batch, count - place * batch),
      )
      let done = 0
      const next = async (): Promise<void> => {
        const size = cases.pop()
        if (size === undefined) return
        const entries = Array.from({ length: size }, () => opened()).flat()
        await post(origin, '/api/entries', `${name}=${value}`, { entries })
        done += size
        progress(done)
        return await next()
      }
      await Promise.all([next(), next()])
    },
    stop,
  }
}

/** A case in which little was said, as its entries. */
function opened(): readonly object[] {
  const id = () => identifier(Date.now(), randomBytes(10))
  const thread = id()
  const code = [...randomBytes(8)].map((byte) => letters[byte % 32]).join('')
  const said = new Date().toISOString()
  const entry = (kind: string, section: string, body: object) => ({
    id: id(),
    thread,
    kind,
    section,
    seen: 0,
    said,
    body,
  })
  return [
    entry('case.opened', 'case', { code: `${code.slice(0, 4)}-${code.slice(4)}`, survivor: id() }),
    entry('exploitation.described', 'exploitation', { forms: ['forced-labour'] }),
    entry('need.assessed', 'needs', { lines: [{ line: 'accommodation', status: 'urgent' }] }),
  ]
}

async function post(origin: string, address: string, cookie: string, body: object): Promise<Response> {
  const answer = await fetch(`${origin}${address}`, {
    method: 'POST',
    headers: { origin, cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`)
  return answer
}
