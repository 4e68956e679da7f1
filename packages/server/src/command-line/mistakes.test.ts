import { mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../testing/query.ts'
import { exitCodes } from './exit-codes.ts'
import { type OpenedDemonstration, openedDemonstration } from './testing/opened-demonstration.ts'
import { runClarion } from './testing/run-clarion.ts'

const patient = 180_000
const header =
  'Quarter,First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People'

describe('whoever is tired and makes a mistake at the command line', () => {
  let folder: string
  let data: string
  let opened: OpenedDemonstration['opened']
  let remove: OpenedDemonstration['remove']
  beforeAll(async () => {
    ;({ folder, data, opened, remove } = await openedDemonstration())
  }, patient)
  afterAll(() => remove())

  const fileOf = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name)
    writeFileSync(file, content)
    return file
  }

  it('is told that a programme is not there, and which are', { timeout: patient }, async () => {
    for (const args of [['verify'], ['report', 'cases']]) {
      const { code, err } = await runClarion(data, [...args, '--programme', 'Nowhere'])
      expect(code).toBe(exitCodes.usage)
      expect(err).toMatch(/no programme Nowhere here.*\n.*Demonstration programme/)
    }
  })

  it('is told that a file holds nothing, and it is no success', { timeout: patient }, async () => {
    for (const content of ['', `${header}\n`]) {
      const file = fileOf('nothing.csv', content)
      const { code, out, err } = await runClarion(data, ['import', 'uk-nrm', file])
      expect([code, out, err]).toEqual([exitCodes.badData, '', expect.stringContaining(file)])
    }
  })

  it('is told that a data directory cannot be made, whatever the system says of it', { timeout: patient }, async () => {
    for (const nowhere of ['/proc/clarion', path.join(fileOf('no-folder', 'x'), 'data')]) {
      const { code, out, err } = await runClarion(nowhere, ['start', '--no-open', '--port', '0'])
      expect([nowhere, code, out, err]).toEqual([
        nowhere,
        exitCodes.unavailable,
        '',
        expect.stringMatching(/cannot be made.*set CLARION_DATA to another directory/),
      ])
    }
  })

  it('is told of a path through a file, for reading and for writing', { timeout: patient }, async () => {
    const through = path.join(fileOf('a-file', 'x'), 'b')
    const read = await runClarion(data, ['import', 'uk-nrm', through])
    expect([read.code, read.err]).toEqual([exitCodes.noInput, expect.stringContaining(through)])
    const words = { CLARION_BACKUP_PASSPHRASE: 'seven lanterns over the harbour' }
    const written = await runClarion(data, ['backup', through], words)
    expect([written.code, written.err]).toEqual([exitCodes.cannotCreate, expect.stringContaining('a-file')])
  })

  it('is asked for no passphrase before it is clear that the files will do', { timeout: patient }, async () => {
    const fresh = path.join(folder, 'fresh')
    const missing = await runClarion(fresh, ['restore', path.join(folder, 'none.backup')])
    expect([missing.code, missing.err]).toEqual([exitCodes.noInput, expect.stringContaining('none.backup')])
    const other = fileOf('letter.txt', 'Dear all')
    const wrong = await runClarion(fresh, ['restore', other])
    expect([wrong.code, wrong.err]).toEqual([exitCodes.badData, expect.stringContaining('not a backup')])
    const taken = await runClarion(data, ['backup', other])
    expect([taken.code, taken.err]).toEqual([exitCodes.cannotCreate, expect.stringContaining('exists already')])
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  it('may count by several dimensions in any spelling, and by none twice', { timeout: patient }, async () => {
    const ways = [
      ['--by', 'year,age'],
      ['--by', ' year ', '--by', 'age'],
    ]
    const [first, ...others] = await Promise.all(ways.map((by) => runClarion(data, ['report', 'cases', ...by])))
    expect([first?.code, first?.out]).toEqual([0, expect.stringMatching(/^year,age,cases\n/)])
    for (const other of others) expect(other).toEqual(first)
    for (const by of [
      ['--by', 'age,age'],
      ['--by', 'age', '--by', 'year,age'],
    ]) {
      const { code, out, err } = await runClarion(data, ['report', 'cases', ...by])
      expect([code, out, err]).toEqual([exitCodes.usage, '', expect.stringContaining('twice')])
    }
  })

  it('is told that the output is full, and that it is not whole', { timeout: patient }, async () => {
    const shelter = ['--organisation', 'Harbour Shelter']
    for (const args of [['report', 'cases'], ['export', 'htcds', ...shelter], ['--help']]) {
      const { code, err } = await runClarion(data, args, {}, () => {}, openSync('/dev/full', 'w'))
      expect([args, code, err]).toEqual([args, exitCodes.cannotCreate, expect.stringContaining('full')])
    }
    const closing = await runClarion(data, ['export', 'htcds', ...shelter], {}, (child) => child.stdout?.destroy())
    expect([closing.code, closing.err]).toEqual([exitCodes.cannotCreate, expect.stringContaining('was closed')])
    expect(closing.err).not.toContain('database')
  })

  it('who leaves a setting empty has it as if it were not set', { timeout: patient }, async () => {
    const program = path.join(folder, 'program')
    mkdirSync(program)
    const { err } = await runClarion('', ['verify'], { CLARION_ROOT: program, DATABASE_URL: '' })
    expect(err).toContain(`There is no Clarion in ${path.join(program, 'data')}`)
    expect((await runClarion(data, ['verify'], { DATABASE_URL: '' })).code).toBe(0)
  })

  it('is told that an address of a database is none', { timeout: patient }, async () => {
    for (const address of ['nonsense', 'postgres://no-such-host.invalid/clarion']) {
      const { code, err } = await runClarion(data, ['verify'], { DATABASE_URL: address })
      expect([address, code, err]).toEqual([address, exitCodes.unavailable, expect.stringContaining('DATABASE_URL')])
    }
  })

  it('is told what went in of a file that is damaged further on', { timeout: patient }, async () => {
    const rows = Array.from({ length: 1_200 }, (_, row) => `Person ${row},${'As was told. '.repeat(20)}`)
    const file = fileOf('damaged.csv', ['prs_FirstName,cco_CaseComment', ...rows, '"Per"son,x', ''].join('\n'))
    const importing = ['import', 'htcds', file, '--organisation', 'Harbour Shelter']
    const { code, out, err } = await runClarion(data, importing)
    const opened = Number(/^(\d+) rows read, \1 cases opened, 0 were here already, 0 problems/.exec(out)?.[1])
    expect([code, opened > 0, err]).toEqual([
      exitCodes.badData,
      true,
      expect.stringMatching(/line 1202.*\n.*run the same command again/),
    ])
    const again = await runClarion(data, [...importing, '--json'])
    expect([again.code, JSON.parse(again.out)]).toEqual([
      exitCodes.badData,
      expect.objectContaining({ rows: opened, opened: 0, already: opened }),
    ])
  })

  it('who stops an import is told that it goes on from there', { timeout: patient }, async () => {
    const rows = Array.from({ length: 40 }, (_, row) =>
      ['2024-Q1', 'Police', `Police of ${row}`, 'Labour', 'Adult (18 or over)', 'Male', 'Albanian', '200'].join(','),
    )
    const file = fileOf('many.csv', [header, ...rows, ''].join('\n'))
    const casesNow = async () => {
      const counting = `select count(*)::int as count from clarion.fact where kind = 'case'`
      const [row] = await query(opened.store.ownerUrl, counting)
      return Number(row?.['count'])
    }
    const before = await casesNow()
    const stopped = runClarion(data, ['import', 'uk-nrm', file, '--json'], {}, async (child) => {
      while (child.exitCode === null && (await casesNow()) === before);
      child.kill('SIGINT')
    })
    const { code, out, err } = await stopped
    expect([code, out]).toEqual([exitCodes.interrupted, ''])
    expect(err).toMatch(/stays in.*run the same command again/s)
    const already = (await casesNow()) - before
    expect(already).toBeGreaterThan(0)
    const rest = await runClarion(data, ['import', 'uk-nrm', file, '--json'])
    expect([rest.code, JSON.parse(rest.out)]).toEqual([
      0,
      expect.objectContaining({ already, opened: 8_000 - already }),
    ])
  })
})
