import { describe, expect, it } from 'vitest'
import { hasSharedFile } from '../testing/shared-file.ts'
import { expectedQuality } from './expected-quality.ts'
import { linkRecords } from './link-records.ts'
import { readRecordTable } from './read-record-table.ts'
import { explainPair, reviewQueue } from './review-queue.ts'
import { seededRandom } from './seeded-random.ts'
import { labelledFile } from './testing/labelled-file.ts'
import { pairwiseQuality } from './testing/pairwise-quality.ts'

const table = (text: string) => readRecordTable(new TextEncoder().encode(text))
const link = (text: string) => linkRecords(table(text), { random: seededRandom(1) })

describe('which records are one person, without any tuning', () => {
  // What Splink reached with its tutorial settings; fake_1000 at the best of ten thresholds, chosen by the answers.
  it.each([
    ['historical_50k', 0.9],
    ['fake_1000', 0.9063],
    ['febrl_dataset1', 0.9952],
    ['febrl_dataset2', 0.9952],
    ['febrl_dataset3', 0.9952],
  ])('%s: pairwise F1 of the clusters at least %d', (name, least) => {
    if (!hasSharedFile(`linkage/${name}.csv.gz`)) return
    const { table: records, truth } = labelledFile(name)
    const linkage = linkRecords(records, { random: seededRandom(1) })
    const { f1, precision, recall } = pairwiseQuality(linkage.clusters, truth)
    expect(f1).toBeGreaterThanOrEqual(least)
    const expected = expectedQuality(linkage)
    expect(Math.abs(expected.precision - precision)).toBeLessThan(0.1)
    expect(Math.abs(expected.recall - recall)).toBeLessThan(0.15)
  })

  it('one answer for one seed, and nearly the same for another', () => {
    if (!hasSharedFile('linkage/fake_1000.csv.gz')) return
    const { table: records, truth } = labelledFile('fake_1000')
    const run = (seed: number) => linkRecords(records, { random: seededRandom(seed) }).clusters
    expect(run(3)).toEqual(run(3))
    for (const seed of [2, 3, 4, 5, 6]) expect(pairwiseQuality(run(seed), truth).f1).toBeGreaterThan(0.9063)
  })
})

describe('bad and hard input', () => {
  it('a table without anything to compare is refused', () => {
    expect(() => link('id,cluster\n1,a\n2,a\n')).toThrow(/no column can be compared/)
  })

  it('a million identical rows cost nothing, and join nobody else: what everybody says tells no one apart', () => {
    const row = 'mirela,horvat,1994-02-11,split\n'
    const { clusters } = link(`given_name,surname,dob,town\n${row.repeat(1_000_000)}${people(200)}`)
    expect(clusters.subarray(1_000_000).every((cluster) => cluster >= 1_000_000)).toBe(true)
  })

  it('records without any name are joined with nobody by their emptiness', () => {
    const { clusters } = link(`given_name,surname,dob,town\n,,,\n,,,\n,,1990-01-01,\n${people(100)}`)
    expect([...clusters.subarray(0, 3)]).toEqual([0, 1, 2])
    // In a table of four, half of all pairs may be one person; still, nothing said is nothing in common.
    const few = link('given_name,surname,dob\n,,\n,,\nana,novak,1990-01-01\nana,novak,1990-01-01\n')
    expect([...few.clusters]).toEqual([0, 1, 2, 2])
  })

  it('a single record, and twins at one address, stay what they are', () => {
    expect([...link('given_name,surname\nana,novak\n').clusters]).toEqual([0])
    const twins = 'ivana,peric,1999-05-06,zadar\nmarija,peric,1999-05-06,zadar\n'
    const { clusters } = link(`given_name,surname,dob,town\n${twins}${people(300)}`)
    expect(clusters[1]).toBe(1)
  })
})

describe('a pair to be looked at', () => {
  const linkage = link(`given_name,surname,dob,town\nmuhammad,al hassan,1991-03-04,basra\n${people(300)}`)

  it('shows what differs and hides what agrees', () => {
    if (!hasSharedFile('linkage/fake_1000.csv.gz')) return
    const queue = reviewQueue(linkRecords(labelledFile('fake_1000').table, { random: seededRandom(1) }), 50)
    for (const pair of queue) {
      for (const { says, differing } of pair.evidence)
        expect(/^same(, where|$)/.test(says)).toBe(differing === undefined)
    }
    expect(queue.length).toBe(50)
  })

  it('adds up: prior and evidence make the weight, the weight the probability', () => {
    for (const [left, right] of [
      [0, 1],
      [5, 205],
      [17, 18],
    ] as const) {
      const { prior, evidence, weight, probability } = explainPair(linkage, left, right)
      expect(evidence.reduce((sum, { bits }) => sum + bits, prior)).toBeCloseTo(weight, 9)
      expect(Math.log2(probability / (1 - probability))).toBeCloseTo(weight, 6)
    }
  })
})

/** Invented people, each third of them written down twice with a slip. */
function people(count: number): string {
  const random = seededRandom(9)
  const syllables = [
    'mi',
    'ra',
    'lo',
    'sen',
    'ka',
    'du',
    'fa',
    'ti',
    'ne',
    'jo',
    'bel',
    'gor',
    'an',
    'ush',
    'ev',
    'pli',
  ]
  const word = (length: number) =>
    Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('')
  let text = ''
  for (let person = 0; person < count; person++) {
    const [given, family, town] = [word(2), word(3), ['basra', 'split', 'zadar', 'osijek'][person % 4]]
    const year = 1950 + Math.floor(random() * 55)
    const day = 10 + Math.floor(random() * 18)
    text += `${given},${family},${year}-0${1 + (person % 9)}-${day},${town}\n`
    if (person % 3 === 0) text += `${given},${family.slice(1)},${year}-0${1 + (person % 9)}-${day + 1},${town}\n`
  }
  return text
}
