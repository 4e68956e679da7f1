import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { csvOf } from '../node/write-csv.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { exampleTable } from '../testing/example-table.ts'
import { runEvidence } from '../testing/run-evidence.ts'

const table = exampleTable(randomIntegers(predictableSourceWithoutPrivacy(5)), [2, 3, 2, 4], 5000)
const real = [...csvOf(table)].join('')
let folder = ''
let before: string[] = []
const file = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('evidence synthesise, where file and description disagree', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(() => {
    before = readdirSync(folder)
  })

  it.each<[string, object, RegExp]>([
    [
      'more values in the file',
      { c0: 2, c1: 2, c2: 2, c3: 4 },
      /row \d+: the value of column "c1" is not in the codebook/,
    ],
    ['a column that the file lacks', { c0: 2, c1: 3, c2: 2, c3: 4, c4: 2 }, /the file has no column "c4"/],
    ['other names', { c0: 2, c1: 3, c2: 2, sex: 4 }, /the file has no column "sex"/],
    ['no columns', {}, /it names no column/],
    ['a column without values', { c0: 0, c1: 3 }, /values of column "c0" is not a whole number from 1/],
  ])('refuses a domain that the file does not fit, spends nothing and leaves nothing: %s', (_name, domain, words) => {
    writeFileSync(join(folder, 'bad.csv'), real)
    writeFileSync(join(folder, 'domain.json'), JSON.stringify(domain))
    const given = ['--epsilon', '1', '--domain', 'domain.json', '--out', 'bad-out.csv', '--ledger', 'bad.jsonl']
    const ran = runEvidence(folder, 'synthesise', 'bad.csv', ...given)
    rmSync(join(folder, 'bad.csv'))
    rmSync(join(folder, 'domain.json'))
    expect(ran.err).toMatch(words)
    expect(ran.err).toContain('What to do: ')
    expect(ran.code).toBe(1)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('says which columns of the file are left out because nothing describes them', () => {
    const more = real
      .trimEnd()
      .split('\n')
      .map((row, at) => `${row},${at === 0 ? 'name' : 'N.'}`)
    writeFileSync(join(folder, 'more.csv'), more.join('\n'))
    writeFileSync(join(folder, 'more.codebook.json'), JSON.stringify({ columns: table.columns }))
    const given = ['--epsilon', '1', '--workload', '1', '--out', 'more-out.csv', '--ledger', 'more.jsonl']
    const ran = runEvidence(folder, 'synthesise', 'more.csv', ...given)
    expect(ran.err).toMatch(/left out, because nothing describes them: "name"/)
    expect(file('more-out.csv').split('\n')[0]).toBe('c0,c1,c2,c3')
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith('more'))) rmSync(join(folder, name))
  })
})
