import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { csvOf } from '../node/write-csv.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { exampleTable } from '../testing/example-table.ts'
import { runEvidence } from '../testing/run-evidence.ts'

const sizes = [2, 3, 2, 4]
const table = exampleTable(randomIntegers(predictableSourceWithoutPrivacy(5)), sizes, 5000)
// Nobody in it is what the codebook calls impossible.
const real = [...csvOf(table)]
  .join('')
  .split('\n')
  .filter((row) => !/^1,.,1/.test(row))
  .join('\n')
const codebook = {
  title: 'Cases of a made-up country',
  population: 'made-up cases',
  columns: sizes.map((size, at) => ({ name: `c${at}`, values: Array.from({ length: size }, (_, v) => String(v)) })),
  impossible: [{ c0: ['1'], c2: ['1'] }],
}
let folder = ''
const file = (name: string): string => readFileSync(join(folder, name), 'utf8')
const synthesise = (...more: string[]) =>
  runEvidence(folder, 'synthesise', 'cases.csv', '--epsilon', '1', '--out', 'synthetic.csv', '--workload', '2', ...more)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('evidence synthesise', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'cases.csv'), real)
    writeFileSync(join(folder, 'cases.codebook.json'), JSON.stringify(codebook))
  })

  it('shows its plan, then writes the whole release', () => {
    const ran = synthesise('--report', 'report.html', '--cells', 'cells.csv')
    expect(ran.err).toMatch(
      /4 columns, 11 values, 1 impossible combinations[\s\S]*epsilon 1, delta 1e-9[\s\S]*records written/,
    )
    expect(ran.code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual([
      'cases.codebook.json',
      'cases.csv',
      'cells.csv',
      'privacy-ledger.jsonl',
      'report.html',
      'report.json',
      'report.private.html',
      'report.private.json',
      'synthetic.codebook.json',
      'synthetic.csv',
      'synthetic.dcat.jsonld',
    ])
    const rows = file('synthetic.csv').trimEnd().split('\n')
    expect(Math.abs(rows.length - real.trimEnd().split('\n').length)).toBeLessThan(500)
    expect(rows.slice(1).every((row) => /^[01],[012],[01],[0123]$/.test(row))).toBe(true)
    expect(rows.some((row) => row.startsWith('1') && row.split(',')[2] === '1')).toBe(false)
    expect(JSON.parse(file('synthetic.dcat.jsonld'))['@type']).toBe('dcat:Dataset')
  })

  it('keeps every comparison with the real table out of the public report', () => {
    expect(file('report.private.html')).toMatch(/PRIVATE COPY[\s\S]*Suppressed[\s\S]*Fabricated[\s\S]*class="real"/)
    expect(file('report.html')).not.toMatch(/PRIVATE|Suppressed|class="real"/)
    expect(JSON.parse(file('report.json')).private).toBeUndefined()
    expect(JSON.parse(file('report.private.json')).private.errors).toHaveLength(4)
    expect(file('report.html')).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  })

  it('says which rare values were counted together', () => {
    const ages = Array.from({ length: 60 }, (_, at) => `${at}`)
    const rows = Array.from({ length: 3000 }, (_, row) => `${row % 5 === 0 ? row % 60 : 30},${row % 2}`)
    writeFileSync(join(folder, 'rare.csv'), `age,sex\n${rows.join('\n')}\n`)
    const book = {
      title: 'Rare',
      columns: [
        { name: 'age', values: ages },
        { name: 'sex', values: ['0', '1'] },
      ],
    }
    writeFileSync(join(folder, 'rare.codebook.json'), JSON.stringify(book))
    const names = [
      '--out',
      'rare-out.csv',
      '--report',
      'rare.html',
      '--cells',
      'rare-cells.csv',
      '--ledger',
      'rare.jsonl',
    ]
    expect(runEvidence(folder, 'synthesise', 'rare.csv', '--epsilon', '1', '--mode', 'mst', ...names).code).toBe(0)
    expect(file('rare.html')).toMatch(/counted together[\s\S]*age \(\d\d values\)/)
    expect(file('rare-cells.csv')).toMatch(/age;sex,any of \d\d rare values;[01],\d+,\d+,\d+/)
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith('rare'))) rmSync(join(folder, name))
  })

  it('compares as others can check it', () => {
    const ran = runEvidence(folder, 'compare', 'cases.csv', 'synthetic.csv', '--k', '2', '--json')
    expect(JSON.parse(ran.out)).toMatchObject({ k: 2, marginals: 6 })
    expect(JSON.parse(ran.out).mean).toBeLessThan(0.05)
    expect(runEvidence(folder, 'compare', 'cases.csv', 'cases.csv', '--json').out).toContain('"k":3,"mean":0,"max":0')
  })

  it('adds up what was spent and refuses past the limit, before it reads the table', () => {
    const second = synthesise('--limit', '99')
    expect(second.code).toBe(0)
    expect(second.err).toMatch(/privacy-ledger.jsonl, epsilon 1\.000 spent on "made-up cases" before/)
    const elsewhere = synthesise('--ledger', 'other.jsonl', '--out', 'other.csv')
    expect(elsewhere.err).toMatch(/other.jsonl has no release about "made-up cases" yet; if there was one, name its/)
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith('other'))) rmSync(join(folder, name))
    expect(JSON.parse(runEvidence(folder, 'ledger', '--json').out).populations[0]).toMatchObject({ releases: 2 })
    const ran = runEvidence(folder, 'synthesise', 'cases.csv', '--epsilon', '10', '--out', 'more.csv', '--limit', '99')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/has spent an epsilon of 1\.4\d\d of at most 10\.000/)
    expect(ran.err).not.toContain('table read')
    expect(readdirSync(folder)).not.toContain('more.csv')
  })

  it('charges for the answer that there are too few', () => {
    writeFileSync(join(folder, 'few.csv'), real.split('\n').slice(0, 4).join('\n'))
    const book = ['--codebook', 'cases.codebook.json', '--population', 'few']
    const ran = runEvidence(folder, 'synthesise', 'few.csv', '--epsilon', '1', '--out', 'few-out.csv', ...book)
    expect(ran.err).toMatch(/too small for this epsilon/)
    expect(ran.code).toBe(1)
    const { populations } = JSON.parse(runEvidence(folder, 'ledger', '--json', '--population', 'few').out)
    expect(populations[0].rho).toBeGreaterThan(0)
  })
})

describe('evidence synthesise refuses, says where and what to do, and leaves nothing behind', () => {
  let before: string[] = []
  beforeEach(() => {
    before = readdirSync(folder)
  })
  const villages = { columns: [{ name: 'v', values: Array.from({ length: 10_000 }, (_, at) => `v${at}`) }] }
  const lines = real.split('\n')

  it.each<[string, string, object, string[], RegExp]>([
    ['a ragged row', `${lines[0]}\n0,1,0,3\n0,1,0\n`, codebook, [], /row 2 has 3 cells where the header has 4/],
    ['an unknown value', `${lines[0]}\n0,1,0,3\n0,9,0,1\n`, codebook, [], /row 2: the value of column "c1" is not in/],
    ['ten thousand values', 'v\nv1\n', villages, [], /column "v" has 10000 values; at most 1024/],
    ['epsilon 0', real, codebook, ['--epsilon', '0'], /epsilon 0 is not above 0/],
    ['epsilon 50', real, codebook, ['--epsilon', '50'], /epsilon 50 is not above 0 and at most 20/],
    ['a word for epsilon', real, codebook, ['--epsilon', 'much'], /--epsilon is not a number/],
    ['an empty file', '', codebook, [], /the file is empty/],
    ['a table without rows', `${lines[0]}\n`, codebook, [], /the table has no rows/],
    ['a missing column', 'c0,c1\n0,1\n', codebook, [], /the file has no column "c2"/],
    ['a row of nobody', 'c0,c1,c2,c3,id\n0,1,0,3,\n', codebook, ['--person', 'id'], /"id" does not say whose row/],
    ['a place that is not there', real, codebook, ['--out', 'nowhere/x.csv'], /folder does not exist/],
    [
      'the real table as the output',
      real,
      codebook,
      ['--out', './bad.csv'],
      /bad.csv: this file is what the release is/,
    ],
    [
      'the codebook as the report',
      real,
      codebook,
      ['--report', 'bad.codebook.json'],
      /is what the release is made from/,
    ],
    [
      'two files of one name',
      real,
      codebook,
      ['--cells', 'bad-out.csv'],
      /bad-out.csv: this file would be written twice/,
    ],
    [
      'a report in no folder',
      real,
      codebook,
      ['--report', 'nowhere/r.html'],
      /nowhere.r.html: its folder does not exist/,
    ],
    ["a column of nobody's values", real, { columns: [{ name: 'c0', values: [] }] }, [], /"c0" has no list of values/],
    ['no column at all', real, { columns: [] }, [], /Refused: no column/],
    [
      'a codebook and a domain',
      real,
      codebook,
      ['--domain', 'd.json', '--codebook', 'c.json'],
      /both say what the table/,
    ],
    ['no thread', real, codebook, ['--threads', '0'], /--threads 0/],
    ['half a thread', real, codebook, ['--threads', '1.5'], /--threads 1.5/],
    ['a seed under a harmless name', real, codebook, ['--predictable-noise-for-tests', '1'], /UNPROTECTED/],
  ])('%s', (_name, content, book, more, words) => {
    writeFileSync(join(folder, 'bad.csv'), content)
    writeFileSync(join(folder, 'bad.codebook.json'), JSON.stringify(book))
    const ran = runEvidence(folder, 'synthesise', 'bad.csv', '--epsilon', '1', '--out', 'bad-out.csv', ...more)
    expect(readFileSync(join(folder, 'bad.csv'), 'utf8')).toBe(content)
    rmSync(join(folder, 'bad.csv'))
    rmSync(join(folder, 'bad.codebook.json'))
    expect(ran.err).toMatch(words)
    expect(ran.err).toContain('What to do: ')
    expect(ran.err).not.toMatch(/ {4}at /)
    expect(ran.code).toBe(1)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('a table that nothing describes, and proposes the public codebook that its header fits', () => {
    const ran = (name: string, header: string): string => {
      writeFileSync(join(folder, name), `${header}\n`)
      const { err } = runEvidence(folder, 'synthesise', name, '--epsilon', '1', '--out', 'x.csv')
      rmSync(join(folder, name))
      return err
    }
    expect(ran('a.csv', 'sex,age')).toMatch(/The values are not taken from the table itself/)
    const names = JSON.parse(runEvidence(folder, 'codebook', 'ctdc-2024').out).columns.map(
      (c: { name: string }) => c.name,
    )
    expect(ran('b.csv', names.join(','))).toMatch(/say --codebook ctdc-2024/)
    parquetWriteFile({
      filename: join(folder, 'c.parquet'),
      columnData: names.map((name: string) => ({ name, data: ['0'], type: 'STRING' })),
    })
    const parquet = runEvidence(folder, 'synthesise', 'c.parquet', '--epsilon', '1', '--out', 'x.csv')
    rmSync(join(folder, 'c.parquet'))
    expect(parquet.err).toMatch(/say --codebook ctdc-2024/)
    expect(ran('d.parquet', 'sex,age')).toMatch(/not a Parquet file/)
  })
})
