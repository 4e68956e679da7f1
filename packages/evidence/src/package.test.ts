import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A statistician's folder with nothing but the package and its dependencies. */
let folder = ''
const room = join(import.meta.dirname, '..')
const modules = join(room, '../../node_modules')
const run = (program: string, ...words: string[]) => spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
const tsc = join(modules, '.bin/tsc')
const installed = 'node_modules/@clarion/evidence'

const consumer = `
import { type CodedTable, compareTables, randomIntegers, synthesise, typedCounts } from '@clarion/evidence'
import { systemRandomSource } from '@clarion/evidence/node'

const columns = [{ name: 'sex', values: ['f', 'm'] }, { name: 'adult', values: ['no', 'yes'] }]
const codes = [0, 1].map((column) => Uint8Array.from({ length: 4000 }, (_, row) => (row >> column) & 1))
const table: CodedTable = { columns, codes, rows: 4000 }
const options = { epsilon: 1, delta: 1e-9, workload: 2, mode: 'aim' } as const
const result = await synthesise(typedCounts(table), randomIntegers(systemRandomSource), options)
console.log(compareTables(table, result.table, 2).mean < 0.1 ? 'near' : 'far')
`

describe('the package as npm hands it out', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'))
    mkdirSync(join(folder, 'node_modules/@clarion'), { recursive: true })
    for (const name of [
      '@noble',
      'any-ascii',
      'commander',
      'csv-parse',
      'csv-stringify',
      'hyparquet',
      '@types',
      'undici-types',
    ]) {
      symlinkSync(join(modules, name), join(folder, 'node_modules', name))
    }
    const built = run(tsc, '-p', join(room, 'tsconfig.build.json'), '--outDir', join(folder, installed))
    expect(built.stdout).toBe('')
    expect(run(process.execPath, join(room, 'write-package.ts'), join(folder, installed)).stderr).toBe('')
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has types that a strict compiler accepts, and runs without TypeScript', () => {
    writeFileSync(join(folder, 'consumer.mts'), consumer)
    const options = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      'node',
      '--skipLibCheck',
      'false',
    ]
    expect(run(tsc, ...options, 'consumer.mts').stdout).toBe('')
    const ran = run(process.execPath, 'consumer.mjs')
    expect([ran.stderr, ran.stdout]).toEqual(['', 'near\n'])
  }, 120_000)

  it('leaves DuckDB, nine tenths of the weight, to those who ask for it', () => {
    const complete: Record<string, unknown> = JSON.parse(readFileSync(join(folder, installed, 'package.json'), 'utf8'))
    expect(complete['optionalDependencies']).toBeUndefined()
    expect(complete['dependencies']).not.toHaveProperty('@duckdb/node-api')
    expect(complete['peerDependencies']).toEqual({ '@duckdb/node-api': expect.stringMatching(/^\d/) })
    expect(complete['peerDependenciesMeta']).toEqual({ '@duckdb/node-api': { optional: true } })
    // The folder has no DuckDB, as after an ordinary npm install.
    writeFileSync(join(folder, 'cases.csv'), 'sex\n0\n1\n')
    writeFileSync(join(folder, 'domain.json'), '{"sex":2}')
    const words = ['cases.csv', '--domain', 'domain.json', '--epsilon', '1', '--engine', 'duckdb', '--out', 'out.csv']
    const ran = run(process.execPath, join(installed, 'command-line/main.js'), 'synthesise', ...words, '--quiet')
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('npm install @duckdb/node-api')])
  })

  it('brings the program', () => {
    expect(run(process.execPath, join(installed, 'command-line/main.js'), '--help').stdout).toContain('synthesise')
    const { version }: { version: string } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'))
    const main = join(installed, 'command-line/main.js')
    expect(run(process.execPath, main, '--version').stdout).toBe(`${version}\n`)
  })
})
