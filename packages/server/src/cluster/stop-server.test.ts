import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { stopServer } from './stop-server.ts'

const directories = temporaryDirectories()
afterAll(() => directories.removeAll())

/** A process that works in the directory, as a server does, and ends at the given signals alone. */
async function stubborn(directory: string, ...deaf: NodeJS.Signals[]) {
  const ignore = deaf.map((name) => `process.on('${name}', () => console.log('${name}'))`).join(';')
  const child = spawn(process.execPath, ['-e', `${ignore};console.log('up');setInterval(() => {}, 60000)`], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (data) => {
    said += data
  })
  const gone = once(child, 'exit')
  await once(child.stdout, 'data')
  return { pid: child.pid ?? 0, gone, said: () => said.trim().split('\n') }
}

describe('stopping a server', () => {
  it('asks for an orderly end, then for an immediate one, and kills it in the end', async () => {
    const directory = directories.make()
    const server = await stubborn(directory, 'SIGINT', 'SIGQUIT')
    await stopServer(directory, server.pid, 400)
    expect(await server.gone).toEqual([null, 'SIGKILL'])
    expect(server.said()).toEqual(['up', 'SIGINT', 'SIGQUIT'])
  })

  it('is content with an orderly end', async () => {
    const directory = directories.make()
    const server = await stubborn(directory)
    await stopServer(directory, server.pid, 10_000)
    expect(await server.gone).toEqual([null, 'SIGINT'])
  })

  it('lets alone whoever got the process number since', async () => {
    const server = await stubborn(directories.make())
    await stopServer(directories.make(), server.pid, 10)
    process.kill(server.pid, 'SIGTERM')
    expect(await server.gone).toEqual([null, 'SIGTERM'])
  })
})
