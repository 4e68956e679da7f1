import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../link/seeded-random.ts'
import { labelledFile } from '../link/testing/labelled-file.ts'
import { bestPartners } from '../node/best-partners.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { bitsOf } from './bits-of.ts'
import { parseClkSchema } from './clk-schema.ts'
import { DiceTable } from './dice-table.ts'
import { encodeTable } from './encode-table.ts'
import type { FilterFile } from './filter-lines.ts'
import { groupFilters } from './group-filters.ts'
import { matchFilters, partnersKept } from './match-filters.ts'

/** Filters of so many words, more or less than half of their bits set; about half of the rows repeat an earlier one, changed. */
function filtersOf(seed: number, rows: number, words: number, dense = true): FilterFile {
  const random = seededRandom(seed)
  const word = () => Math.floor(random() * 2 ** 32) | 0
  const filters = new Int32Array(rows * words).map(() =>
    dense ? word() | (word() & word()) : word() & (word() | word()),
  )
  for (let row = 1; row < rows; row += 2) {
    const from = Math.floor(random() * row)
    for (let at = 0; at < words; at++) {
      filters[row * words + at] = filters[from * words + at]! ^ (word() & word() & word() & word())
    }
  }
  return { filters, rows, words }
}

/** Dice by the definition. */
function dice(one: FilterFile, a: number, other: FilterFile, b: number): number {
  const { words } = one
  const common = one.filters
    .subarray(a * words, (a + 1) * words)
    .map((word, at) => word & other.filters[b * words + at]!)
  const sum = bitsOf(one.filters, a * words, words) + bitsOf(other.filters, b * words, words)
  return sum === 0 ? 0 : (2 * bitsOf(common, 0, words)) / sum
}

/** Greedy matching with all pairs in memory: what the real one must equal without keeping them. */
function greedyByAllPairs(one: FilterFile, other: FilterFile, threshold: number) {
  const pairs = [...new Array(one.rows).keys()].flatMap((a) =>
    [...new Array(other.rows).keys()].map((b) => ({ one: a, other: b, score: dice(one, a, other, b) })),
  )
  pairs.sort((x, y) => y.score - x.score || x.one - y.one || x.other - y.other)
  const [left, right] = [new Set<number>(), new Set<number>()]
  return pairs.filter((pair) => {
    if (pair.score < threshold || left.has(pair.one) || right.has(pair.other)) return false
    left.add(pair.one)
    right.add(pair.other)
    return true
  })
}

describe('matching filters', () => {
  it('equals greedy matching over all pairs, whatever the threshold and length', () => {
    const shapes = fc.record({
      rows: fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 })),
      words: fc.constantFrom(4, 32, 256),
      dense: fc.tuple(fc.boolean(), fc.boolean()),
    })
    const threshold = fc.constantFrom(0.3, 0.6, 0.7, 0.8, 0.95, 1)
    fc.assert(
      fc.property(fc.integer(), shapes, threshold, (seed, { rows: [a, b], words, dense }, least) => {
        const [one, other] = [filtersOf(seed, a, words, dense[0]), filtersOf(seed >> 1, b, words, dense[1])]
        const table = new DiceTable(other)
        const best = table.best(one, 0, a, least, partnersKept)
        expect(matchFilters(one, table, least, best)).toEqual(greedyByAllPairs(one, other, least))
      }),
      { numRuns: 100 },
    )
  })

  it('gives rows that all want the same partner what is left, in order', () => {
    const one = filtersOf(5, 1, 32)
    const many: FilterFile = {
      filters: new Int32Array(40 * 32).map((_, at) => one.filters[at % 32]!),
      rows: 40,
      words: 32,
    }
    const table = new DiceTable(many)
    const matches = matchFilters(many, table, 0.9, table.best(many, 0, 40, 0.9, partnersKept))
    expect(matches.map((match) => [match.one, match.other])).toEqual([...new Array(40).keys()].map((row) => [row, row]))
  })

  it('is the same on two threads', async () => {
    const [one, other] = [filtersOf(1, 4_600, 32), filtersOf(1, 4_600, 32)]
    expect(await bestPartners(one, other, 0.9, 2)).toEqual(await bestPartners(one, other, 0.9, 1))
  })

  it('three parties: no party twice in a group, and all of a group alike', () => {
    const parties = [30, 25, 20].map((rows, party) => {
      const random = seededRandom(party)
      const people = seededRandom(77)
      const filters = new Int32Array(rows * 32).map(() => {
        const changed = random() < 0.2 ? 1 << Math.floor(random() * 32) : 0
        return Math.floor(people() * 2 ** 32) ^ changed
      })
      return { filters, rows, words: 32 }
    })
    const groups = groupFilters(
      parties,
      parties.map((file) => new DiceTable(file)),
      0.8,
    )
    expect(groups.filter((group) => group.length === 3)).toHaveLength(20)
    for (const group of groups) {
      expect(new Set(group.map(({ party }) => party)).size).toBe(group.length)
      for (const a of group)
        for (const b of group)
          expect(dice(parties[a.party]!, a.row, parties[b.party]!, b.row)).toBeGreaterThanOrEqual(0.8)
    }
  })

  it.each([
    ['febrl_dataset1', 0.99],
    ['febrl_dataset3', 0.97],
  ])(
    'hardened, salted filters find people nearly as well as plain ones: best F1 on %s within .02',
    { timeout: 120_000 },
    (name, usual) => {
      if (!hasSharedFile(`linkage/${name}.csv.gz`)) return
      const schema = parseClkSchema(sharedText('linkage/clk_schema_febrl_v3_final.json'))
      const { table, truth } = labelledFile(name)
      const [plain, hardened] = [true, false].map((plain) => {
        const { filters, words } = encodeTable(table, schema, { secret: Buffer.from('a shared secret'), plain })
        return bestF1({ filters, words, rows: table.rows }, truth, plain ? 0.7 : 0.515)
      })
      expect(plain).toBeGreaterThan(usual)
      expect(hardened).toBeGreaterThan(plain! - 0.02)
    },
  )
})

/** The best pairwise F1 over all thresholds from `least` on, of the pairs within a file, 300 partners a row. */
function bestF1(file: FilterFile, truth: readonly string[], least: number): number {
  const table = new DiceTable(file)
  const pairs: [score: number, match: boolean][] = []
  table.best(file, 0, file.rows, least, 300).forEach((partners, a) => {
    for (const { place, score } of partners) if (place < a) pairs.push([score, truth[a] === truth[place]])
  })
  pairs.sort((x, y) => y[0] - x[0])
  const sizes = new Map<string, number>()
  for (const person of truth) sizes.set(person, (sizes.get(person) ?? 0) + 1)
  const all = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  let right = 0
  return pairs.reduce((best, [, match], at) => {
    if (match) right++
    return Math.max(best, (2 * right) / (at + 1 + all))
  }, 0)
}
