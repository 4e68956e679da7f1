import { Refusal } from '../refusal.ts'

/** A hierarchy of codes. A node has one parent; a leaf is a code that cases carry. */
export interface CodeTree {
  readonly names: readonly string[]
  /** Place of the parent; -1 for a root. Parents stand after their children, so one pass adds everything up. */
  readonly parents: Int32Array
  readonly places: ReadonlyMap<string, number>
}

/**
 * Makes a tree from lines of child and parent; a line with one name alone is a root.
 *
 * @throws Refusal naming the node with two parents, or the circle
 */
export function codeTree(lines: readonly (readonly [child: string, parent: string])[]): CodeTree {
  const parentOf = new Map<string, string>()
  for (const [child, parent] of lines) {
    const known = parentOf.get(child)
    if (known !== undefined && known !== parent && known !== '' && parent !== '') {
      throw new Refusal(
        'bad-table',
        `the code ${child} stands under ${known} and under ${parent}`,
        'A code has one place in the tree.',
      )
    }
    parentOf.set(child, parent === '' ? (known ?? '') : parent)
    if (parent !== '' && !parentOf.has(parent)) parentOf.set(parent, '')
  }
  const depth = new Map<string, number>()
  for (const name of parentOf.keys()) depthOf(name, new Set())
  const names = [...parentOf.keys()].sort((one, other) => (depth.get(other) ?? 0) - (depth.get(one) ?? 0))
  const places = new Map(names.map((name, place) => [name, place]))
  return { names, places, parents: Int32Array.from(names, (name) => places.get(parentOf.get(name) ?? '') ?? -1) }

  function depthOf(name: string, above: Set<string>): number {
    const known = depth.get(name)
    if (known !== undefined) return known
    if (above.has(name)) {
      throw new Refusal('bad-table', `the code ${name} stands under itself`, 'Break the circle in the tree.')
    }
    const parent = parentOf.get(name) ?? ''
    const own = parent === '' ? 0 : depthOf(parent, above.add(name)) + 1
    depth.set(name, own)
    return own
  }
}

/** @returns the sums of every node: its own cases and those of all codes beneath it */
export function summedUp(tree: CodeTree, own: ArrayLike<number>): Float64Array {
  const sums = Float64Array.from(own)
  for (let place = 0; place < sums.length; place++) {
    const parent = tree.parents[place]!
    if (parent >= 0) sums[parent]! += sums[place]!
  }
  return sums
}
