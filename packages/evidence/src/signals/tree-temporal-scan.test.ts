import { describe, expect, it } from 'vitest'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { readTreeTimes } from './read-tree-times.ts'
import { treeTemporalScan } from './tree-temporal-scan.ts'

const there = hasSharedFile('surveillance/treescan/TreeTemporal.txt')
const tree = 'a,root\nb,root\nroot\n'

describe('a tree-temporal scan', () => {
  it.skipIf(!there)('gives every cut of TreeScan’s published example: node, window, cases, ratio', () => {
    const { tree: codes, cases } = readTreeTimes(
      sharedText('surveillance/treescan/tree.tre'),
      sharedText('surveillance/treescan/TreeTemporal.cas'),
      [1, 28],
    )
    const cuts = treeTemporalScan(codes, cases, 999, 1)
    const published = sharedText('surveillance/treescan/TreeTemporal.txt')
      .split(/\n(?=\d+\)Node ID)/)
      .slice(1)
      .map((block) => {
        const field = (name: string) => new RegExp(`${name}\\.*: (.*)`).exec(block)?.[1]?.trim() ?? ''
        const [from, to] = field('Time Window').split(' to ').map(Number)
        return {
          node: /Node ID\.*: (\S+)/.exec(block)?.[1],
          cases: Number(field('Node Cases')),
          from,
          to,
          observed: Number(field('Cases in Window')),
          expected: Number(field('Expected')),
          statistic: Number(field('Test Statistic')),
          p: Number(field('P-value')),
        }
      })
    expect(published).toHaveLength(9)
    for (const { node, statistic, expected, p, ...rest } of published) {
      const cut = cuts.find((one) => one.node === node)
      expect(cut && { cases: cut.cases, from: cut.from + 1, to: cut.to + 1, observed: cut.observed }).toEqual(rest)
      expect(cut?.statistic).toBeCloseTo(statistic, 6)
      expect(cut?.expected).toBeCloseTo(expected, 2)
      // Both p-values come from 999 simulations.
      expect(Math.abs((cut?.p ?? 2) - p)).toBeLessThan(0.07)
    }
  })

  it('refuses by its place a code that is missing, a count and a time that are none', () => {
    const read = (cases: string) => () => readTreeTimes(tree, cases, [1, 10])
    expect(read('a,1,3\nx,1,3\n')).toThrow('line 2: the code x is not in the tree')
    expect(read('a,1.5,3\n')).toThrow('line 1: the cases of a')
    expect(read('a,1,11\n')).toThrow('line 1: the time is no whole number from 1 to 10')
    expect(read('')).toThrow('there are no cases')
  })

  it('is not moved by a day on which everybody has more', () => {
    const lines = Array.from({ length: 20 }, (_, at) => {
      const many = at === 9 ? 30 : 3
      return `a,${many},${at + 1}\nb,${many},${at + 1}`
    })
    const { tree: codes, cases } = readTreeTimes(tree, lines.join('\n'), [1, 20])
    expect(treeTemporalScan(codes, cases, 99, 1).every(({ p }) => p > 0.05)).toBe(true)
  })
})
