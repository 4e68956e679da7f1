import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedLines, inventedText } from '../signals/combinations/testing/invented-stream.ts'
import { runEvidence } from '../testing/run-evidence.ts'

let folder = ''
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const run = (...words: string[]) => runEvidence(folder, 'signals', ...words)
const by = ['--by', 'form,age,place', '--replicates', '199']

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signals-'))
  const lines = inventedLines(3).map((line) =>
    line.form === 'criminal' && line.age === 'child' && line.quarter >= 6
      ? { ...line, count: line.count * 4 + 2 }
      : line,
  )
  put('cases.csv', inventedText(lines))
  put(
    'weeks.csv',
    ['week,a', ...Array.from({ length: 40 }, (_, at) => `${at + 1},${at < 39 ? at % 3 : 20}`)].join('\n'),
  )
  put('one-week.csv', 'week,a\n1,4\n')
  put('tree.csv', 'a,root\nb,root\nroot\n')
  put('tree-cases.csv', 'a,30,10\nb,10,30\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('evidence signals on a case list', () => {
  it('says first what rose, by how much and since when, and writes the report', () => {
    const { code, out } = run('cases.csv', ...by, '--report', 'new.html')
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toMatch(/^Cases of form: criminal, age: child rose \d\.\dx since 2021-Q3: /)
    const page = readFileSync(join(folder, 'new.html'), 'utf8')
    expect(page.indexOf('Cases of form: criminal')).toBeLessThan(page.indexOf('<svg'))
    expect(page).toContain('What to check next')
    expect(page).not.toContain('<script')
  })

  it('prints one JSON with findings, chance and first appearances; what was found is known the next time', () => {
    const first = run('cases.csv', ...by, '--json')
    const printed: unknown = JSON.parse(first.out)
    expect(printed).toMatchObject({
      method: 'combinations',
      findings: [{ verdict: 'alarm', since: '2021-Q3' }],
      leftOut: [],
      firstAppearances: { codes: { seen: 0 } },
    })
    put('known.json', first.out)
    expect(run('cases.csv', ...by, '--known', 'known.json').out).toMatch(/^Nothing stands out/)
    put('other.json', '{"findings":[{}]}')
    expect(run('cases.csv', ...by, '--known', 'other.json').err).toContain('not those of an earlier look')
  })

  it('begins no earlier than --since, which has to be in the file with a time before it', () => {
    expect(run('cases.csv', ...by, '--since', '2021').out).toContain('a rise may begin in 2021-Q1 or later')
    expect(run('cases.csv', ...by, '--since', '2020-Q1').err).toContain('nothing lies before 2020-Q1')
    expect(run('cases.csv', ...by, '--since', '2019-Q1').err).toContain('there is no 2019-Q1 in the file')
    expect(run('cases.csv', ...by, '--since', 'spring').err).toContain('--since spring is no quarter')
  })

  it('judges the codes one by one when asked for farrington or ears', () => {
    const judged = run('cases.csv', ...by, '--method', 'farrington', '--years', '1', '--json')
    expect(JSON.parse(judged.out)).toContainEqual(expect.objectContaining({ where: 'age: child', week: '2021-Q4' }))
    expect(run('cases.csv', ...by, '--method', 'ears').err).toContain('8 quarters are too few')
  })
})

describe('evidence signals on counts and trees', () => {
  it('says what a short history allows', () => {
    const { code, err } = run('one-week.csv')
    expect(code).toBe(1)
    expect(err).toContain('1 week is too few')
    expect(err).toContain('Even ears needs 11 weeks')
    expect(run('weeks.csv').err).toContain('This history allows --method ears')
    expect(run('weeks.csv', '--method', 'ears').out).toMatch(/^a in week 40: 20 cases, \d\.\d expected/)
  })

  it('scans a tree, and names the code that is missing from it', () => {
    const { out } = run('tree-cases.csv', '--method', 'treescan', '--tree', 'tree.csv', '--json')
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ where: 'a', observed: 30, alarm: true }))
    put('bad.csv', 'a,1,1\nx,1,1\n')
    expect(run('bad.csv', '--method', 'treescan', '--tree', 'tree.csv').err).toContain('line 2: the code x')
    put('timed.csv', 'a,5,3\na,5,4\nb,5,1\nb,5,2\nb,5,7\na,1,8\n')
    const timed = run('timed.csv', '--method', 'treescan', '--tree', 'tree.csv', '--times', '1-10', '--json')
    expect(JSON.parse(timed.out)).toContainEqual(expect.objectContaining({ where: 'a', from: 3, to: 4, observed: 10 }))
    expect(run('timed.csv', '--method', 'treescan', '--tree', 'tree.csv', '--times', '3').err).toContain('--times 3')
  })
})
