import { describe, expect, it } from 'vitest'
import { hasSharedFile } from '../testing/shared-file.ts'
import { captureTable } from './capture-table.ts'
import { estimatePopulation } from './estimate-population.ts'
import type { EstimationOptions } from './estimation.ts'
import { estimationPage, findingOf } from './estimation-page.ts'
import { readCaptureStrata } from './read-capture-strata.ts'
import { readCaptureTable } from './read-capture-table.ts'
import { sharedTable } from './testing/shared-table.ts'

const plain: EstimationOptions = { method: 'auto', bootstrap: 200, seed: 1, anyway: false }
const small = captureTable(['A', 'B', 'C'], [0, 140, 130, 26, 120, 23, 20, 9])

describe('an estimate', () => {
  it('carries its model, its doubts, its spread and what it hangs on', () => {
    const estimation = estimatePopulation(small, plain)
    expect(estimation).toMatchObject({
      observed: 468,
      method: 'bic',
      status: 'estimated',
      replicates: 200,
      lost: 0,
      doubts: [],
    })
    expect(estimation.choice).toContain('published default for 3 lists')
    expect(estimation.interval[0]).toBeLessThan(estimation.estimate)
    expect(estimation.interval[1]).toBeGreaterThan(estimation.estimate)
    expect(estimation.spread.length).toBeGreaterThan(3)
    expect(estimation.distinct).toBeGreaterThan(100)
    expect(findingOf(estimation)).toMatch(
      /^About [\d,]+ people \(95 % interval [\d,]+ to [\d,]+\), of whom 468 were seen/,
    )
  })

  it('is refused where no three lists overlap two by two, and given with its doubt when asked for', () => {
    const thin = captureTable(['A', 'B', 'C'], [0, 40, 30, 6, 20, 0, 0, 0])
    expect(() => estimatePopulation(thin, { ...plain, method: 'stepwise' })).toThrow(
      'no three lists overlap two by two',
    )
    const anyway = estimatePopulation(small, { ...plain, anyway: true })
    expect(anyway.status).toBe('estimated')
  })

  it('is refused where the limits say hardly anything', () => {
    const vague = captureTable(['A', 'B', 'C'], [0, 7, 73, 3, 34, 1, 2, 2])
    expect(() => estimatePopulation(vague, { ...plain, order: 2 })).toThrow('more than 10 times apart')
  })

  it.skipIf(!hasSharedFile('mse/uk_6list_2013.csv'))(
    'says what it becomes without each list and each thin overlap',
    () => {
      const { withoutList, withoutOverlap } = estimatePopulation(sharedTable('uk_6list_2013'), {
        ...plain,
        bootstrap: 20,
      })
      expect(withoutList.map(({ without }) => without)).toEqual(['LA', 'NG', 'PF', 'GO', 'GP', 'NCA'])
      expect(withoutOverlap.length).toBeGreaterThan(5)
      expect(withoutOverlap.every(({ people }) => people >= 1 && people <= 5)).toBe(true)
    },
  )

  it('has a page that shows the data and escapes what stands in it', () => {
    const table = captureTable(['<script>', 'B', 'C'], small.counts)
    const page = estimationPage(table, estimatePopulation(table, plain), {
      title: 'a & b',
      fingerprint: 'f',
      made: 'today',
    })
    expect(page).not.toContain('<script>')
    expect(page).toContain('What must be true for it')
  })
})

describe('reading lists', () => {
  it('takes histories with a count and people without one, to the same table', () => {
    const people = readCaptureTable('A,B\n1,0\n1,0\n0,1\n1,1\n')
    const counted = readCaptureTable('A,B,count\n1,0,2\n0,1,1\n1,1,1\n')
    expect(people.counts).toEqual(counted.counts)
  })

  it('makes a table for each stratum, or says why it has none', () => {
    const text = 'id,A,B,place\n7,1,1,x\n8,1,0,x\n12,0,1,x\n9,0,1,y\n10,1,0,y\n11,1,1,y\n13,1,0,z\n'
    const strata = readCaptureStrata(text, { lists: ['A', 'B'], strata: 'place' })
    expect(strata.get('y')).toMatchObject({ observed: 3 })
    expect(strata.get('z')).toMatchObject({ message: expect.stringContaining('nobody is on the list B') })
  })

  it.each([
    ['A,B,count\n1,0,5\n0,1,-1\n', 'line 3: the count is not a whole number'],
    ['A,B,count\n1,0,5\n0,1,2.5\n', 'line 3: the count is not a whole number'],
    ['A,B,count\n1,0,5\n0,2,1\n', 'line 3, column B: neither 0 nor 1'],
    ['A,B,count\n1,0,5\n0,0,9\n', 'line 3 counts people who are on no list'],
    ['A,B,count\n1,0,5\n1,1,2\n', 'everybody on the list B is also on A'],
    ['A,B,C,count\n1,0,0,5\n0,1,0,2\n1,1,0,1\n', 'nobody is on the list C'],
    ['A,B,count\n1,0\n', 'line 2 has 2 cells'],
    ['A,A,count\n1,0,5\n', 'the column A stands twice'],
    ['A,B,count\n', 'no line below its header'],
    [`${'ABCDEFGHIJKL'.split('').join(',')}\n${'1,'.repeat(11)}0\n`, 'there are 12 lists'],
  ])('refuses by its place what cannot be: %j', (text, what) => {
    expect(() => readCaptureTable(text)).toThrow(what)
  })
})
