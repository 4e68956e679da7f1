import { describe, expect, it } from 'vitest'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { codeTree, summedUp } from './code-tree.ts'
import { readTreeCounts } from './read-tree-counts.ts'
import { treeScan } from './tree-scan.ts'

const there = hasSharedFile('surveillance/treescan/Poisson.cas')

describe('a tree scan', () => {
  it.skipIf(!there)('gives TreeScan’s ratios and nearly its p-values on the published example', () => {
    const { tree, observed, expected } = readTreeCounts(
      sharedText('surveillance/treescan/tree.tre'),
      sharedText('surveillance/treescan/Poisson.cas'),
    )
    const cuts = treeScan(tree, observed, expected, 9999, 3)
    const published = [
      ['Leaf9', 13.136308, 0.0001],
      ['Node3', 11.148394, 0.0001],
      ['Node6', 3.318753, 0.0801],
      ['Leaf10', 2.579169, 0.1875],
    ] as const
    for (const [at, [node, statistic, p]] of published.entries()) {
      expect(cuts[at]?.node).toBe(node)
      expect(cuts[at]?.statistic).toBeCloseTo(statistic, 6)
      // Both p-values come from 9,999 simulated trees.
      expect(Math.abs((cuts[at]?.p ?? 1) - p)).toBeLessThan(0.02)
    }
  })

  it.skipIf(!there)('finds what was planted among 1,111 nodes', () => {
    const { tree, observed, expected } = readTreeCounts(
      sharedText('surveillance/treescan/big1000.tre'),
      sharedText('surveillance/treescan/big1000.cas'),
    )
    const [first, second] = treeScan(tree, observed, expected, 999, 1)
    expect([first?.node, second?.node]).toEqual(['M42', 'L421'])
    expect(first?.statistic).toBeCloseTo(57.034217, 6)
    expect(second?.statistic).toBeCloseTo(17.189917, 6)
    expect(first?.p).toBe(0.001)
  })

  it('has p-values that are fair: among quiet trees one in twenty is below 0.05', () => {
    const tree = codeTree([
      ...Array.from({ length: 30 }, (_, leaf) => [`l${leaf}`, `n${leaf % 5}`] as const),
      ...[0, 1, 2, 3, 4].map((node) => [`n${node}`, 'root'] as const),
    ])
    const expected = Float64Array.from(tree.names, (name) => (name.startsWith('l') ? 4 : 0))
    let low = 0
    for (let seed = 0; seed < 200; seed++) {
      const observed = quietCounts(expected, 120, seed)
      if ((treeScan(tree, observed, expected, 99, seed)[0]?.p ?? 1) <= 0.05) low++
    }
    // 10 expected; beyond 21 is one chance in a thousand.
    expect(low).toBeLessThan(22)
    expect(low).toBeGreaterThan(1)
  })
})

/** A fixed number of cases dealt to codes in proportion, by a small generator of its own. */
function quietCounts(expected: Float64Array, total: number, seed: number): Float64Array {
  const counts = new Float64Array(expected.length)
  const leaves = [...expected.keys()].filter((place) => expected[place]! > 0)
  let state = (seed * 2654435761 + 12345) >>> 0
  for (let one = 0; one < total; one++) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    counts[leaves[Math.floor((state / 4294967296) * leaves.length)]!]! += 1
  }
  return counts
}

describe('a tree of codes', () => {
  it('adds up from the leaves to the root, in whatever order it was written', () => {
    const tree = codeTree([
      ['root', ''],
      ['b', 'root'],
      ['a1', 'a'],
      ['a', 'root'],
      ['a2', 'a'],
    ])
    const own = Float64Array.from(tree.names, (name) => ({ a1: 1, a2: 2, b: 4 })[name] ?? 0)
    const sums = Object.fromEntries(tree.names.map((name, place) => [name, summedUp(tree, own)[place]]))
    expect(sums).toEqual({ root: 7, a: 3, b: 4, a1: 1, a2: 2 })
  })

  it('refuses a code with two parents and a circle', () => {
    expect(() =>
      codeTree([
        ['a', 'b'],
        ['a', 'c'],
      ]),
    ).toThrow('a stands under b and under c')
    expect(() =>
      codeTree([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toThrow('stands under itself')
  })

  it('refuses by its place a code that is missing and a count that is none', () => {
    expect(() => readTreeCounts('a,root\nroot\n', 'a,3,2\nx,1,1\n')).toThrow('line 2: the code x is not in the tree')
    expect(() => readTreeCounts('a,root\nroot\n', 'code,cases,expected\na,-3,2\n')).toThrow('line 2: the cases of a')
    expect(() => readTreeCounts('a,root\nroot\n', 'a,3,0\n')).toThrow('a has cases but none are expected')
    expect(() => readTreeCounts('a,root\nroot\n', 'a,0,1\n')).toThrow('there are no cases')
  })
})
