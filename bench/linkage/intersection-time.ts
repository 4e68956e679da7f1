import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** Seconds from the start of the asking process to the end of both, with so many identifiers on each side. */
export async function intersectionTime(folder: string, program: string, count: number): Promise<number> {
  const file = (name: string, from: number) => {
    const lines = Array.from({ length: count }, (_, at) => `P${String(from + at * 7).padStart(9, '0')}`)
    writeFileSync(join(folder, name), `passport\n${lines.join('\n')}\n`)
  }
  file('one.csv', 0)
  file('other.csv', 7 * Math.floor(count / 2))
  writeFileSync(join(folder, 'secret'), 'a secret for the bench')
  const agreed = ['--column', 'passport', '--secret-file', 'secret', '--context', 'bench']
  const start = (...words: string[]) =>
    spawn(process.execPath, [program, 'intersect', ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const listening = start('other.csv', ...agreed, '--listen', '0')
  const [line] = await once(listening.stdout!.setEncoding('utf8'), 'data')
  const port = /listening on (\d+)/.exec(String(line))?.[1]
  const before = performance.now()
  const ended = once(listening, 'close')
  const asking = start('one.csv', ...agreed, '--connect', `127.0.0.1:${port}`, '--out', 'common.csv')
  const [code] = await once(asking, 'close')
  await ended
  if (code !== 0) throw new Error(`the asking side ended with ${code}`)
  return (performance.now() - before) / 1000
}
