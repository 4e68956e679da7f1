import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { explanation } from '../command-line/explain.ts'
import { appendEntries } from '../door/append-entries.ts'
import { takeCheckpoint } from '../integrity/checkpoint.ts'
import { databaseProcesses, realClarion } from '../testing/reliability/real-clarion.ts'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { openCase } from '../testing/test-entries.ts'
import { openServices } from './open-services.ts'
import { type StartOptions, startClarion } from './start-clarion.ts'

const program = fileURLToPath(new URL('../command-line/main.ts', import.meta.url))
const directories = temporaryDirectories()
afterAll(() => directories.removeAll())

const options = (root: string, port = 0): StartOptions => ({
  root,
  databaseServer: undefined,
  port,
  host: '127.0.0.1',
  demonstration: false,
  web: root,
})

const refusal = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  return explanation(thrown)
}

describe('accidents at the start', () => {
  it('one of two starts is refused and says why; the other goes on', async () => {
    const root = directories.make()
    const running = await startClarion(options(root))
    const { message, code } = await refusal(startClarion(options(root)))
    expect(code).toBe(69)
    expect(message).toContain(root)
    expect(message).toMatch(/in use by process \d+/)
    expect((await fetch(`${running.url}healthz`)).status).toBe(200)
    await running.stop()
  }, 240_000)

  it('a port that is in use is named, and nothing stays running', async () => {
    const root = directories.make()
    const other = net.createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as net.AddressInfo
    const { message } = await refusal(startClarion(options(root, port)))
    expect(message).toContain(`Port ${port} is in use`)
    expect(databaseProcesses(path.join(root, 'postgres', 'data'))).toEqual([])
    other.close()
  }, 240_000)

  it('a port that is in use ends the program, with these words and no others', async () => {
    const root = directories.make()
    const other = net.createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as net.AddressInfo
    const { DATABASE_URL: _database, ...environment } = process.env
    const called = [
      '--disable-warning=ExperimentalWarning',
      program,
      'start',
      '--empty',
      '--no-open',
      '--port',
      `${port}`,
    ]
    const child = spawn(process.execPath, called, {
      env: { ...environment, CLARION_DATA: root },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
    expect([code, said]).toEqual([69, `Port ${port} is in use by another program. Choose another with --port.\n`])
    other.close()
  }, 240_000)

  it('a wrong operator key is found at once, changes nothing, and the right one opens again', async () => {
    const root = directories.make()
    const { inside } = await realClarion(root, 1)
    const file = path.join(root, 'keys', 'operator.key')
    const right = readFileSync(file, 'utf8')
    writeFileSync(file, randomBytes(32).toString('base64url'))
    const { message, code } = await refusal(startClarion(options(root)))
    expect([code, message]).toEqual([77, expect.stringContaining('keys/operator.key is not the one')])
    writeFileSync(file, 'not a key')
    expect((await refusal(startClarion(options(root)))).message).toContain(file)
    writeFileSync(file, right)
    await inside(async (services) => expect(services.operatorKey).toHaveLength(32))
  }, 240_000)

  it('a clock that was set back before a checkpoint is refused, and says what to do', async () => {
    const root = directories.make()
    const { inside, people } = await realClarion(root, 1)
    const [mira] = people
    await inside(async (services) => {
      const ahead = { ...services, now: () => Date.now() + 3 * 86_400_000 }
      if (mira) await appendEntries(ahead, mira.actor, [openCase(ahead).entry])
      await takeCheckpoint({ ...services, now: () => Date.now() + 4 * 86_400_000 }, services.programme)
    })
    const { message, code } = await refusal(openServices(root, undefined))
    expect(code).toBe(69)
    expect(message).toMatch(/clock of this machine .* set it right/i)
    expect(databaseProcesses(path.join(root, 'postgres', 'data'))).toEqual([])
  }, 240_000)
})
