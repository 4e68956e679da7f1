/** One thing of a list in a section's state, called by the id of the entry that brought it. */
export type Item = { readonly id: string }

/**
 * @returns the list with one more item at its end; the list itself when it holds the item already, so that an entry taken
 *   in twice changes nothing
 */
export function withItem<One extends Item>(items: readonly One[], item: One): readonly One[] {
  return items.some((known) => known.id === item.id) ? items : [...items, item]
}

/** @returns the list with one item changed; the list itself when there is no such item */
export function changeItem<One extends Item>(
  items: readonly One[],
  id: string,
  change: (item: One) => One,
): readonly One[] {
  return items.map((item) => (item.id === id ? change(item) : item))
}

/** @returns the item, or undefined */
export function findItem<One extends Item>(items: readonly One[], id: string): One | undefined {
  return items.find((item) => item.id === id)
}
