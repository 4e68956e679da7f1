import { expect, it } from 'vitest'
import { clusterRows } from './cluster-rows.ts'

/** Groups of the rows 0 to 4 whose pairs are joined in the order given: "1-2 1-0". */
function clustered(text: string, weight: (one: number, other: number) => number) {
  const pairs = text.split(' ').map((pair) => pair.split('-').map(Number))
  const scored = {
    left: Int32Array.from(pairs, ([left = 0]) => left),
    right: Int32Array.from(pairs, ([, right = 0]) => right),
    length: pairs.length,
    weights: Float32Array.from(pairs, (_, place) => 20 - place),
  }
  const alone = Int32Array.from({ length: 5 }, (_, row) => row)
  return [...clusterRows(5, scored, 0, weight, alone)]
}

it('whoever joins a group is weighed against its members, whichever of two groups they came from', () => {
  // Two is a member of the group that met row 0, and row 4 is nobody whom row 2 could be.
  const apart = (one: number, other: number) => (Math.min(one, other) === 2 && Math.max(one, other) === 4 ? -100 : 10)
  for (const pairs of ['1-2 1-0 0-4', '1-2 0-1 0-4']) {
    expect([pairs, clustered(pairs, apart)]).toEqual([pairs, [0, 0, 0, 3, 4]])
    expect([pairs, clustered(pairs, () => 10)]).toEqual([pairs, [0, 0, 0, 3, 0]])
  }
})
