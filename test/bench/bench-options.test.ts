import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const benches = readdirSync(path.join(root, 'bench'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const bench = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(path.join(root, 'bin/bench'), words, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe.each(benches)('bin/bench %s', (name) => {
  it('says what it measures and what each option does, a line each, and measures nothing', () => {
    const { status, stdout, stderr } = bench(name, '--help')
    expect([status, stderr]).toEqual([0, ''])
    const about = readFileSync(path.join(root, 'bench', name, 'about.txt'), 'utf8').trim()
    expect(stdout).toContain(`Usage: bin/bench ${name} [options]\n\n${about}\n\nOptions:\n`)
    const options = stdout.split('Options:\n')[1]?.trimEnd().split('\n')
    expect(options).toEqual(expect.arrayContaining([expect.stringMatching(/^ {2}--short {2,}\S/)]))
    for (const option of options ?? [])
      expect(option).toMatch(/^ {2}(-\w, )?--[a-z-]+( <[^>]+>)?( \.\.\.)? {2,}\w.{10}/)
  })

  it('refuses what it does not know in one line, with the code for a wrong call', () => {
    const line = (of: string) =>
      expect.stringMatching(new RegExp(`^[^\\n]*${of}[^\\n]*bin/bench ${name} --help[^\\n]*\\n$`))
    expect(bench(name, '--no-such')).toEqual({ status: 64, stdout: '', stderr: line('--no-such') })
    expect(bench(name, 'more')).toEqual({ status: 64, stdout: '', stderr: line('more') })
  })
})

describe('bin/bench', () => {
  it.each([[], ['--help'], ['-h']])('lists every bench with what it measures (%s)', (...words) => {
    const { status, stdout, stderr } = bench(...words)
    expect([status, stderr]).toEqual([0, ''])
    for (const name of benches) expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
  })

  it.each([
    ['casework', '--rounds', 'three', '--rounds'],
    ['casework', '--cases', '1000,many', 'many'],
    ['casework', '--only', 'read,fly', 'no fly, there are list; filter'],
    ['casework', '--roles', 'nobody', 'no nobody, there are owner'],
    ['reliability', '--seed', 'x', '--seed'],
    ['reliability', '--only', '99', 'no 99, there are 1; 2'],
    ['synthesis', '--only', 'titanc', 'no titanc, there are ctdc; '],
    ['synthesis', '--peer', 'titanc', 'no titanc, there are pac-synth; pac-synth-absent; mst; aim'],
  ])('refuses a value that it cannot use: %s %s %s', (name, option, value, word) => {
    expect(bench(name, option, value)).toEqual({ status: 64, stdout: '', stderr: expect.stringContaining(word) })
  })
})
