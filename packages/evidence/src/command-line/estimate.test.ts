import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runEvidence } from '../testing/run-evidence.ts'

let folder = ''
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const run = (...words: string[]) => runEvidence(folder, 'estimate', ...words)
const histories = ['100', '010', '001', '110', '101', '011', '111']
const people = [60, 50, 40, 20, 15, 12, 6]
const rows = (last: string) => histories.map((on, at) => [...on, ...(last === '' ? [] : [last]), people[at]].join())

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'estimate-'))
  put('lists.csv', ['A,B,C,count', ...rows('')].join('\n'))
  const moved = [-2, -1, 0, 1, 2].map((by) => [60 + by, 50 - by, 40, 20, 15, 12, 6].join())
  put('resamples.csv', [histories.join(), ...moved].join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('evidence estimate', () => {
  it('prints one JSON of observed, estimate, interval, level, model, status and fingerprint', () => {
    const { code, out } = run('lists.csv', '--method', 'bic', '--order', '2', '--bootstrap', '50', '--json')
    expect(code).toBe(0)
    const keys = ['observed', 'estimate', 'interval', 'level', 'model', 'status', 'fingerprint']
    expect(Object.keys(JSON.parse(out)).slice(0, keys.length)).toEqual(keys)
    expect(JSON.parse(out)).toMatchObject({
      observed: 203,
      estimate: expect.any(Number),
      interval: [expect.any(Number), expect.any(Number)],
      level: 0.95,
      model: '[1,2,3]',
      status: 'estimated',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
  })

  it('takes somebody else’s resamples, of this very table only', () => {
    const { out } = run('lists.csv', '--resamples', 'resamples.csv', '--json')
    expect(JSON.parse(out)).toMatchObject({ replicates: 5, distinct: 5 })
    put('foreign.csv', `${histories.join()}\n1,1,1,1,1,1,1\n`)
    expect(run('lists.csv', '--resamples', 'foreign.csv').err).toContain('line 2: it has 7 people, the table 203')
  })

  it('reads packed files, and says where a report cannot be written', () => {
    const pack = (name: string) => writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name))))
    for (const name of ['lists.csv', 'resamples.csv']) pack(name)
    const { out } = run('lists.csv.gz', '--resamples', 'resamples.csv.gz', '--json')
    expect(out).toBe(run('lists.csv', '--resamples', 'resamples.csv', '--json').out)
    const { code, err } = run('lists.csv', '--bootstrap', '50', '--report', 'nowhere/page.html')
    expect(code).toBe(1)
    expect(err).toContain('nowhere/page.html cannot be written')
  })

  it('writes a page: the figure first, then how far it moves', () => {
    run('lists.csv', '--bootstrap', '50', '--report', 'page.html')
    const page = readFileSync(join(folder, 'page.html'), 'utf8')
    expect(page.indexOf('About ')).toBeLessThan(page.indexOf('<svg'))
    expect(page.match(/<svg/g)).toHaveLength(2)
    expect(page).toContain('1 is A, 2 is B, 3 is C')
    expect(page).toContain('Nobody came into the population')
  })

  it('estimates each stratum, and one that does not tell silences no other', () => {
    put(
      'strata.csv',
      [
        'A,B,C,region,count',
        ...rows('north'),
        '1,0,0,south,9',
        '0,1,0,south,9',
        '0,0,1,south,9',
        '1,1,0,south,1',
        '1,0,0,west,9',
        '0,1,0,west,9',
        '1,1,0,west,3',
      ].join('\n'),
    )
    const { code, out } = run('strata.csv', '--strata', 'region', '--bootstrap', '50', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      strata: [
        { stratum: 'north', status: 'estimated' },
        { stratum: 'south', status: 'refused', reason: expect.stringContaining('overlap') },
        { stratum: 'west', status: 'refused', reason: expect.stringContaining('nobody is on the list C') },
      ],
    })
  })

  it.each([
    ['1,0,0,10\n1,1,0,4\n0,0,1,6\n1,0,1,3\n1,1,1,2', 'everybody on the list B is also on A'],
    ['1,0,0,10\n0,1,0,4\n1,1,0,6', 'nobody is on the list C'],
    ['1,0,0,10\n0,1,0,-4\n1,1,1,6', 'line 3: the count is not a whole number'],
    ['1,0,0,10\n0,1,0,1.5\n1,1,1,6', 'line 3: the count is not a whole number'],
    ['1,0,0,10\n0,2,0,1\n1,1,1,6', 'line 3, column B: neither 0 nor 1'],
  ])('refuses %j and says where', (lines, message) => {
    put('bad.csv', `A,B,C,count\n${lines}\n`)
    const { code, err } = run('bad.csv')
    expect(code).toBe(1)
    expect(err).toContain(message)
    expect(err).toContain('What to do')
  })

  it('refuses two lists and twelve', () => {
    put('two.csv', 'A,B,count\n1,0,10\n0,1,4\n1,1,6\n')
    expect(run('two.csv').err).toContain('there are 2 lists')
    const names = Array.from({ length: 12 }, (_, at) => `L${at}`)
    const alone = names.map((_, at) => [...names.map((__, list) => (list === at ? 1 : 0)), 9].join())
    put('twelve.csv', [[...names, 'count'].join(), ...alone].join('\n'))
    expect(run('twelve.csv').err).toContain('there are 12 lists')
  })
})
