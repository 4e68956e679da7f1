import { type MeetingPlaces, type MetPairs, meetRows } from './meet-rows.ts'

/** Pairs of rows worth comparing, `left[k] > right[k]`, and how they compare. */
export type ComparedPairs = {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly length: number
  /** For each comparison the level of each pair. */
  readonly levels: readonly Uint8Array[]
}

/** The level of agreement of two rows in one respect. */
export type Level = (left: number, right: number) => number

/**
 * Makes the function that finds the candidates of a block of rows and compares them, one comparison after the other.
 *
 * @param places where the rows meet
 * @param rows the row of each place
 * @param comparing the level of each comparison; what they remember is kept from block to block
 * @returns of a block its pairs; does not depend on what was asked before
 */
export function meetAndCompare(
  places: MeetingPlaces,
  rows: Int32Array,
  comparing: readonly Level[],
): (block: number) => ComparedPairs {
  const meet = meetRows(places)
  return (block) => {
    const { left, right } = meet(block)
    for (let pair = 0; pair < left.length; pair++) {
      left[pair] = rows[left[pair]!]!
      right[pair] = rows[right[pair]!]!
    }
    return comparePairs({ left, right }, comparing)
  }
}

/**
 * Compares pairs of rows, one comparison after the other.
 *
 * @param pairs the rows of each
 * @param comparing the level of each comparison
 */
export function comparePairs({ left, right }: MetPairs, comparing: readonly Level[]): ComparedPairs {
  const levels = comparing.map((level) => {
    const found = new Uint8Array(left.length)
    for (let pair = 0; pair < left.length; pair++) found[pair] = level(left[pair]!, right[pair]!)
    return found
  })
  return { left, right, length: left.length, levels }
}

/**
 * Puts the pairs of all blocks together.
 *
 * @param blocks the pairs of each block, in order
 */
export function joinPairs(blocks: readonly ComparedPairs[]): ComparedPairs {
  const starts: number[] = []
  let length = 0
  for (const block of blocks) {
    starts.push(length)
    length += block.length
  }
  const left = new Int32Array(length)
  const right = new Int32Array(length)
  const levels = (blocks[0]?.levels ?? []).map(() => new Uint8Array(length))
  for (const [at, block] of blocks.entries()) {
    left.set(block.left, starts[at])
    right.set(block.right, starts[at])
    for (const [k, found] of block.levels.entries()) levels[k]!.set(found, starts[at])
  }
  return { left, right, length, levels }
}
