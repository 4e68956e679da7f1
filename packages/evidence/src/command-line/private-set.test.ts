import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, 'main.ts')
const running: ChildProcess[] = []
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-private-'))
  writeFileSync(join(folder, 'a.csv'), 'id,passport\n1,AB 123\n2,CD-456\n3,\n4,ef789\n')
  writeFileSync(join(folder, 'b.csv'), 'id,passport\n7,EF 789\n8,ab123\n9,ZZ000\n')
  writeFileSync(join(folder, 'secret'), 'a secret of two organisations\n')
  writeFileSync(join(folder, 'other'), 'the secret of somebody else\n')
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(...words: string[]): ChildProcess {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
  running.push(child)
  return child
}

async function run(words: string[], input = '') {
  const child = start(...words)
  child.stdin?.end(input)
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)])
  if (child.exitCode === null) await once(child, 'exit')
  return { code: child.exitCode, out, err }
}

/** Starts a side that listens on any free port, and waits until it says which. */
async function listen(...words: string[]): Promise<{ child: ChildProcess; where: string; said: () => string }> {
  const child = start(...words, '--listen', '0')
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (more: string) => {
    said += more
  })
  while (!/listening on \d+\n/.test(said)) await once(child.stdout!, 'data')
  return { child, where: `127.0.0.1:${/listening on (\d+)/.exec(said)?.[1]}`, said: () => said }
}

const agreed = ['--column', 'passport', '--secret-file', 'secret', '--context', 'passports, project 7']

describe('evidence intersect, two processes', () => {
  it('nobody there, and a secret that differs, are refused and nothing is sent', async () => {
    const nobody = await run(['intersect', 'a.csv', ...agreed, '--connect', '127.0.0.1:1', '--count-only'])
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('nobody listens at 127.0.0.1:1')])
    const { where } = await listen('intersect', 'b.csv', ...agreed)
    const words = agreed.map((word) => (word === 'secret' ? 'other' : word))
    const stranger = await run(['intersect', 'a.csv', ...words, '--connect', where, '--count-only'])
    expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining('has another secret')])
  })

  it('the asking side gets its own rows that are common; both print one transcript', async () => {
    const { child, where, said } = await listen('intersect', 'b.csv', ...agreed)
    const ended = once(child, 'close')
    const { code, out, err } = await run(['intersect', 'a.csv', ...agreed, '--connect', where, '--out', 'common.csv'])
    expect(code, err).toBe(0)
    expect(readFileSync(join(folder, 'common.csv'), 'utf8')).toBe('row\n0\n3\n')
    expect(out).toContain('2 of 3 are common with 3 of the other side')
    await ended
    expect(said()).toContain(/transcript [0-9a-f]{64}/.exec(out)?.[0])
    expect(said()).toContain('3 were asked for')
  })
})

describe('evidence lookup, two processes', () => {
  it('answers from the list, keeps its key, and refuses beyond the limit', async () => {
    const serving = ['--key-file', 'key.json', '--log', 'log.jsonl', '--limit', '2']
    const { where, said } = await listen('lookup', 'serve', 'b.csv', ...agreed, ...serving)
    expect(statSync(join(folder, 'key.json')).mode & 0o077).toBe(0)
    const words = ['lookup', 'ask', ...agreed.slice(2), '--connect', where, '--name', 'shelter']
    const reason = ['--purpose', 'referral', '--consent', 'form 12']
    const yes = await run([...words, ...reason], 'ab 123\n')
    expect([yes.code, yes.out]).toEqual([0, expect.stringMatching(/^yes, among 3\n/)])
    expect(said()).toContain(/holder key ([0-9a-f]{64})/.exec(yes.out)?.[1])
    const no = await run([...words, ...reason], 'QQ1\n')
    expect(no.out).toMatch(/^no, among 3\n/)
    const third = await run([...words, ...reason], 'QQ2\n')
    expect([third.code, third.err]).toEqual([1, expect.stringContaining('limit of 2 questions a day')])
    expect(readFileSync(join(folder, 'log.jsonl'), 'utf8')).not.toMatch(/QQ|AB123/i)
  })
})
