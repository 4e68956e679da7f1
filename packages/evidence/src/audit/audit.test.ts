import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRows } from '../node/read-rows.ts'
import { runEvidence } from '../testing/run-evidence.ts'
import { sharedData } from '../testing/shared-data.ts'
import { compareVintages } from './compare-vintages.ts'
import { publishedCount } from './published-count.ts'
import { publishedTable } from './published-table.ts'
import { recoverSuppressed } from './recover-suppressed.ts'
import { suppressFurther } from './suppress-further.ts'
import { uniqueRows } from './unique-rows.ts'

const table = (text: string, below = 5) =>
  publishedTable(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim().split(',')),
    { count: 'n', below },
  )

describe('counts as offices write them', () => {
  it.each([
    ['1,757', { low: 1757, high: 1757, suppressed: false }],
    ['4.0', { low: 4, high: 4, suppressed: false }],
    ['<5', { low: 0, high: 4, suppressed: true }],
    ['≤ 3', { low: 0, high: 3, suppressed: true }],
    ['*', { low: 0, high: 9, suppressed: true }],
    ['some', undefined],
    ['1,75', undefined],
    ['', undefined],
  ])('%s', (text, expected) => expect(publishedCount(text, 10)).toEqual(expected))
})

describe('the attack on suppressed counts', () => {
  it('subtracts: a lone suppressed cell falls, two together do not', () => {
    const lone = table('sex,n\nTotal,12\nF,9\nM,<5')
    expect(recoverSuppressed(lone).exact).toEqual([{ row: 2, count: 3 }])
    expect(recoverSuppressed(table('sex,n\nTotal,14\nF,10\nM,<5\nX,<5')).exact).toEqual([])
  })

  it('follows chains through both dimensions', () => {
    // young M follows from its row, then old M from its column, then old F from its row.
    const chained = table(`age,sex,n
      Total,Total,39\nTotal,M,6\nold,Total,5\nyoung,Total,34\nold,F,*\nold,M,*\nyoung,F,30\nyoung,M,*`)
    expect(recoverSuppressed(chained).exact).toEqual([
      { row: 4, count: 3 },
      { row: 5, count: 2 },
      { row: 7, count: 4 },
    ])
  })

  it('believes no sum that contradicts itself', () => {
    const wrong = recoverSuppressed(table('sex,n\nTotal,30\nF,9\nM,<5'))
    expect(wrong).toMatchObject({ exact: [], bySum: [{ alone: 1, recovered: 0, contradictory: 1 }] })
  })

  it('never says an exact count that is wrong, and never misses a lone one', () => {
    const counts = fc.array(fc.array(fc.nat(12), { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(counts, (grid) => {
        const width = Math.min(...grid.map((row) => row.length))
        const rows = grid.map((row) => row.slice(0, width))
        const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
        const hide = (n: number): string => (n > 0 && n < 5 ? '<5' : String(n))
        const truth: number[] = []
        const lines = ['a,b,n']
        const put = (a: string, b: string, n: number, shown: string): void => {
          truth.push(n)
          lines.push(`${a},${b},${shown}`)
        }
        rows.forEach((row, a) => {
          row.forEach((n, b) => {
            put(`a${a}`, `b${b}`, n, hide(n))
          })
          put(`a${a}`, 'Total', total(row), String(total(row)))
        })
        const { exact } = recoverSuppressed(table(lines.join('\n')))
        for (const { row, count } of exact) expect(count).toBe(truth[row])
        rows.forEach((row, a) => {
          const hidden = row.flatMap((n, b) => (hide(n) === '<5' ? [a * (width + 1) + b] : []))
          if (hidden.length === 1) expect(exact.map((cell) => cell.row)).toContain(hidden[0])
        })
      }),
    )
  })

  it('is answered by holding back more, which the same attack cannot undo', () => {
    const open = table(`age,sex,n
      Total,Total,60\nTotal,F,33\nTotal,M,27\nold,Total,20\nyoung,Total,40
      old,F,3\nold,M,17\nyoung,F,30\nyoung,M,10`)
    const further = suppressFurther(open, 5)
    expect(further.primary).toHaveLength(1)
    expect(further.secondary.length).toBeGreaterThanOrEqual(3)
    expect(further.stillExact).toBe(0)
  })

  it('holds back a part of a total that is itself held back, or the parts would give it away', () => {
    // By age the lone <5 falls, so a total goes; by sex the same people can still be added up to it.
    const open = table('age,sex,n\nTotal,Total,402\nold,Total,<5\nyoung,Total,400\nTotal,F,113\nTotal,M,289')
    expect(suppressFurther(open, 5).stillExact).toBe(0)
  })

  it('follows a row that a reader completes: who has no age is all there is of that sex', () => {
    const open = table('age,sex,n\nTotal,Total,9\nTotal,F,7\nunknown,M,<5')
    expect(recoverSuppressed(open).exact).toEqual([{ row: 2, count: 2 }])
  })
})

describe('two vintages', () => {
  it('show the few people between them', () => {
    const later = table('place,n\nnorth,41\nsouth,90\neast,7')
    const earlier = table('place,n\nnorth,40\nsouth,50\neast,<5')
    expect(compareVintages(later, earlier, 5)).toEqual({
      compared: 3,
      changed: 2,
      small: [{ row: 0, difference: 1 }],
      unsuppressed: 1,
    })
  })
})

describe('people who are unique', () => {
  it('are found by one fact or by two together', () => {
    const rows = [
      ['sex', 'age'],
      ['f', '1'],
      ['f', '1'],
      ['m', '1'],
      ['m', '2'],
      ['m', '2'],
      ['f', '2'],
    ]
    expect(uniqueRows(rows).map(({ columns, rows }) => [columns, rows])).toEqual([
      [1, 0],
      [2, 2],
    ])
  })
})

describe('evidence audit', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'audit-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

  it('says what it found, why synthesis is better, and exits with 2', () => {
    write('t.csv', 'sex,n\nTotal,12\nF,9\nM,<5\n')
    const ran = runEvidence(folder, 'audit', 't.csv', '--suppress', 'safe.csv')
    expect(ran.out).toMatch(/^column "n" holds counts/)
    expect(ran.out).toMatch(
      /1 stand alone in their sum, 1 fall to subtraction[\s\S]*Why synthetic data is the better answer/,
    )
    expect(ran.code).toBe(2)
    expect(readFileSync(join(folder, 'safe.csv'), 'utf8')).toBe('sex,n\nTotal,12\nF,D\nM,<5\n')
    expect(runEvidence(folder, 'audit', 'safe.csv').out).toMatch(/all sums together: 0 are known exactly/)
  })

  it('asks what several columns of numbers are, and takes the answer', () => {
    write('wide.csv', 'office,men,women,Total\nNorth,9,<5,12\nSouth,20,10,30\n')
    const asked = runEvidence(folder, 'audit', 'wide.csv')
    expect([asked.code, asked.err]).toEqual([1, expect.stringMatching(/--labels "office".*--persons/s)])
    const counts = runEvidence(folder, 'audit', 'wide.csv', '--labels', 'office', '--json')
    expect([counts.code, JSON.parse(counts.out).recovery.exact]).toEqual([2, [{ row: 1, count: 3 }]])
    write('long.csv', 'office,NRM referrals\nNorth,9\nSouth,20\n')
    expect(runEvidence(folder, 'audit', 'long.csv').err).toMatch(/--count "NRM referrals"/)
    expect(runEvidence(folder, 'audit', 'wide.csv', '--persons').out).toMatch(/2 rows/)
  })

  it('exits with 0 when nothing falls, and refuses with 1', () => {
    write('fine.csv', 'sex,n\nTotal,120\nF,70\nM,50\n')
    expect(runEvidence(folder, 'audit', 'fine.csv', '--count', 'n').code).toBe(0)
    write('odd.csv', 'sex,n\nF,many\n')
    const ran = runEvidence(folder, 'audit', 'odd.csv', '--count', 'n')
    expect([ran.code, ran.err]).toEqual([1, expect.stringMatching(/row 1: column "n" holds neither[\s\S]*What to do/)])
    expect(ran.err).not.toContain('many')
  })

  const glotip = join(sharedData, 'unodc-glotip/glotip_2023-05-30.csv')
  it.skipIf(!existsSync(glotip))('finds the 277 of 298 lone suppressed sex cells in the real UNODC file', () => {
    const where = new Map([
      ['Indicator', 'Detected trafficking victims'],
      ['Dimension', 'Total'],
    ])
    const { bySum } = recoverSuppressed(publishedTable(readRows(glotip), { count: 'txtVALUE', below: 5, where }))
    expect(bySum).toContainEqual({
      dimension: 'Sex',
      parts: ['Female', 'Male'],
      over: ['Dimension', 'Category', 'Age'],
      alone: 298,
      recovered: 277,
      contradictory: 21,
    })
    // As anybody would first try it: no option at all.
    const ran = runEvidence(folder, 'audit', glotip)
    expect(ran.out).toMatch(
      /Detected trafficking victims: Sex = Female \| Male, over all Dimension, Category, Age: 298 stand alone in their sum, 277 fall/,
    )
  })

  it.skipIf(!existsSync(glotip))(
    'holds back enough of it that the attack on the new file finds nothing',
    () => {
      runEvidence(folder, 'audit', glotip, '--suppress', 'closed.csv')
      const ran = runEvidence(folder, 'audit', 'closed.csv')
      expect(ran.out).toMatch(/all sums together: 0 are known exactly/)
      expect(ran.out).not.toMatch(/ [1-9]\d* fall to subtraction/)
      expect(ran.code).toBe(0)
    },
    120_000,
  )

  const nrm = join(sharedData, 'uk-nrm/nrm_referrals_cells_2022Q2_2023Q4.csv')
  it.skipIf(!existsSync(nrm))(
    'finds the small cells of the real NRM tables, and the few people between their two vintages',
    () => {
      const [header = [], ...body] = readRows(nrm)
      const ran = runEvidence(folder, 'audit', nrm, '--count', 'People', '--json')
      expect(JSON.parse(ran.out)).toMatchObject({ cells: 11_277, small: 10_425 })
      // The cells were published quarter by quarter; the long series restates every one of these quarters.
      const cells = new Map<string, number>()
      for (const row of body) cells.set(row[0]!, (cells.get(row[0]!) ?? 0) + Number(row.at(-1)))
      const restated = new Map<string, number>()
      for (const [year, quarter, , location, count] of readRows(
        join(sharedData, 'uk-nrm/nrm_referrals_longitudinal.csv'),
      )) {
        const name = `${Number(year)}-${quarter}`
        if (location === 'Total') restated.set(name, (restated.get(name) ?? 0) + Number(count))
      }
      const read = (counts: Map<string, number>) =>
        publishedTable([['Quarter', header.at(-1)!], ...[...counts].map(([name, n]) => [name, String(n)])], {
          count: 'People',
          below: 10,
        })
      const { compared, small } = compareVintages(read(restated), read(cells), 10)
      expect([compared, small.map(({ difference }) => difference)]).toEqual([7, [-8, -4, -8, -5, -7, 1]])
    },
  )
})
