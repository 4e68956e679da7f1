import { expect, it } from 'vitest'
import { clusterRows } from './cluster-rows.ts'

/** Rows 0 to 4, with what a pair weighs; the first of them are joined in the order given. */
function clustered(pairs: readonly (readonly [number, number])[], weight: (one: number, other: number) => number) {
  const scored = {
    left: Int32Array.from(pairs, ([left]) => left),
    right: Int32Array.from(pairs, ([, right]) => right),
    length: pairs.length,
    weights: Float32Array.from(pairs, (_, place) => 20 - place),
  }
  const alone = Int32Array.from({ length: 5 }, (_, row) => row)
  return [...clusterRows(5, scored, 0, weight, alone)]
}

it('whoever joins a group is weighed against its members, whichever of two groups they came from', () => {
  // Two is a member of the group that met row 0, and row 4 is nobody whom row 2 could be.
  const apart = (one: number, other: number) => (Math.min(one, other) === 2 && Math.max(one, other) === 4 ? -100 : 10)
  expect(
    clustered(
      [
        [1, 2],
        [1, 0],
        [0, 4],
      ],
      apart,
    ),
  ).toEqual([0, 0, 0, 3, 4])
  expect(
    clustered(
      [
        [1, 2],
        [0, 1],
        [0, 4],
      ],
      apart,
    ),
  ).toEqual([0, 0, 0, 3, 4])
  expect(
    clustered(
      [
        [1, 2],
        [1, 0],
        [0, 4],
      ],
      () => 10,
    ),
  ).toEqual([0, 0, 0, 3, 0])
})
