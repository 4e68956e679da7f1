import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { ClusterError } from './cluster-error.ts'
import { holdDirectory } from './hold-directory.ts'

const directories = temporaryDirectories()
afterEach(() => directories.removeAll())

function refusal(directory: string): ClusterError {
  try {
    holdDirectory(directory).release()
  } catch (error) {
    if (error instanceof ClusterError) return error
    throw error
  }
  throw new Error('the directory was not held')
}

async function holdElsewhere(directory: string) {
  const module = pathToFileURL(path.join(import.meta.dirname, 'hold-directory.ts')).href
  const text = `import { holdDirectory } from '${module}'; holdDirectory(process.argv[1]); console.log('held'); setInterval(() => {}, 60000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', text, directory], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const gone = once(child, 'exit')
  await once(child.stdout, 'data')
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { pid: child.pid, kill }
}

describe('holding a data directory', () => {
  it('makes the directory and gives it up again', () => {
    const directory = path.join(directories.make(), 'deep', 'data')
    holdDirectory(directory).release()
    const hold = holdDirectory(directory)
    hold.release()
    hold.release()
    holdDirectory(directory).release()
    expect(fs.existsSync(path.join(directory, 'clarion.holder'))).toBe(false)
  })

  it('refuses it to another process, and says who holds what, and what to do', async () => {
    const directory = directories.make()
    const holder = await holdElsewhere(directory)
    const error = refusal(directory)
    expect(error.code).toBe('DIRECTORY_HELD')
    expect(error.message).toContain(`process ${holder.pid}`)
    expect(error.message).toContain(directory)
    expect(error.message).toMatch(/Stop that process|CLARION_DATA/)
    await holder.kill()
  })

  it('refuses it to a second part of the same process', () => {
    const directory = directories.make()
    const hold = holdDirectory(directory)
    expect(refusal(directory).code).toBe('DIRECTORY_HELD')
    expect(refusal(directory).code).toBe('DIRECTORY_HELD')
    hold.release()
    holdDirectory(directory).release()
  })

  it('gives it to the next one when the holder was killed, whatever the holder left lying about', async () => {
    const directory = directories.make()
    const holder = await holdElsewhere(directory)
    await holder.kill()
    expect(fs.existsSync(path.join(directory, 'clarion.holder'))).toBe(true)
    // A process number given to somebody else since: a living process is named, yet it holds nothing.
    fs.writeFileSync(path.join(directory, 'clarion.holder'), `process ${process.ppid} (somebody else)\n`)
    holdDirectory(directory).release()
  })

  it('names the directory and the way out when it cannot be made', () => {
    const file = path.join(directories.make(), 'a-file')
    fs.writeFileSync(file, '')
    const error = refusal(path.join(file, 'data'))
    expect(error.code).toBe('NOT_WRITABLE')
    expect(error.message).toContain(path.join(file, 'data'))
    expect(error.message).toContain('CLARION_DATA')
  })

  it('says so when something else lies where the lock belongs', () => {
    const directory = directories.make()
    fs.mkdirSync(path.join(directory, 'clarion.lock'))
    const error = refusal(directory)
    expect(error.code).toBe('NOT_WRITABLE')
    expect(error.message).toContain(directory)
  })
})
