import { Refusal } from '../../refusal.ts'

/** Every description of up to four items that enough people fit, and who fits it. */
export interface Conjunctions {
  /** Items of each, in order of their numbers. */
  readonly items: readonly Int32Array[]
  /** Profiles of description d: `profiles` from `starts[d]` to `starts[d + 1]`. */
  readonly starts: Int32Array
  readonly profiles: Int32Array
}

/** Places that the lists of profiles may take together: 256 MB. */
const mostPlaces = 64_000_000

/**
 * Finds all descriptions by depth first search over lists of profiles (Zaki 2000, Eclat). An item that narrows nothing down is
 * not added, and nothing grows from it: the shorter words for a group are enough.
 *
 * @param profiles items of each profile, sorted
 * @param weights people of each profile
 * @param items how many items there are
 * @param longest items in a description
 * @param least people in a description
 * @throws Refusal `too-large` when there are too many
 */
export function conjunctions(
  profiles: readonly Int32Array[],
  weights: Float64Array,
  items: number,
  longest: number,
  least: number,
): Conjunctions {
  const found: Int32Array[] = []
  const lists: Int32Array[] = []
  let places = 0
  const withItem: number[][] = Array.from({ length: items }, () => [])
  for (const [profile, own] of profiles.entries()) for (const item of own) withItem[item]!.push(profile)
  const singles = withItem
    .map((list, item) => ({ item, list: Int32Array.from(list) }))
    .filter(({ list }) => peopleOf(list) >= least)
  const marks = new Uint8Array(profiles.length)
  grow([], undefined, singles)
  const starts = new Int32Array(found.length + 1)
  for (const [at, list] of lists.entries()) starts[at + 1] = starts[at]! + list.length
  const all = new Int32Array(places)
  for (const [at, list] of lists.entries()) all.set(list, starts[at]!)
  return { items: found, starts, profiles: all }

  function grow(
    prefix: readonly number[],
    within: Int32Array | undefined,
    candidates: readonly { readonly item: number; readonly list: Int32Array }[],
  ): void {
    const kept = candidates.filter(({ list }) => within === undefined || list.length < within.length)
    for (const [at, { item, list }] of kept.entries()) {
      const description = [...prefix, item]
      found.push(Int32Array.from(description))
      lists.push(list)
      places += list.length
      if (places > mostPlaces)
        throw new Refusal(
          'too-large',
          `there are more than ${found.length} combinations of codes`,
          'Name fewer columns with --by, combine fewer codes with --codes, or ask for more people with --least.',
        )
      if (description.length === longest) continue
      for (const profile of list) marks[profile] = 1
      const next = kept
        .slice(at + 1)
        .map((other) => ({ item: other.item, list: other.list.filter((profile) => marks[profile] === 1) }))
      for (const profile of list) marks[profile] = 0
      grow(
        description,
        list,
        next.filter((one) => peopleOf(one.list) >= least),
      )
    }
  }

  function peopleOf(list: Int32Array): number {
    let sum = 0
    for (const profile of list) sum += weights[profile]!
    return sum
  }
}
