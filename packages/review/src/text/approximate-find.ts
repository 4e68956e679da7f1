/** Where words like the ones sought end, and by how many edits they differ. */
export type Likeness = { readonly start: number; readonly end: number; readonly edits: number }

/**
 * Finds where a pattern stands in a text with few edits (signs put in, left out or changed): Sellers 1980, with Ukkonen's
 * cut-off (1985): of each column only the cells that may still end below the bound are worked out. Expected time
 * O(most x text), worst O(pattern x text); memory O(pattern).
 *
 * @param text code points
 * @param pattern code points, at least one
 * @param most how many edits are let pass; fewer than the pattern has signs
 * @returns the places where the number of edits is least among their neighbours, in the order of the text
 */
export function approximateFind(text: readonly number[], pattern: readonly number[], most: number): Likeness[] {
  return lowest(endings(text, pattern, most)).map(({ end, edits }) => {
    // The same search backwards from the end, over no more than can match, tells where it begins.
    const earliest = Math.max(0, end - pattern.length - edits)
    const backwards = endings(text.slice(earliest, end).reverse(), pattern.toReversed(), edits, true)
    const nearest = backwards.find((found) => found.edits === edits)
    return { start: end - (nearest?.end ?? pattern.length), end, edits }
  })
}

type Ending = { readonly end: number; readonly edits: number }

/** Every end of a match within the bound. Anchored, a match must begin where the text does. */
function endings(text: readonly number[], pattern: readonly number[], most: number, anchored = false): Ending[] {
  const found: Ending[] = []
  const column = Int32Array.from({ length: pattern.length + 1 }, (_, row) => row)
  // The last row worth working out: a cell below it can only be above the bound.
  let active = Math.min(most, pattern.length)
  for (let at = 0; at < text.length; at++) {
    let diagonal = column[0]!
    column[0] = anchored ? at + 1 : 0
    const last = Math.min(active + 1, pattern.length)
    if (last > active) column[last] = most + 1
    for (let row = 1; row <= last; row++) {
      const beside = column[row]!
      const edits = pattern[row - 1] === text[at] ? diagonal : 1 + Math.min(diagonal, beside, column[row - 1]!)
      diagonal = beside
      column[row] = edits
    }
    active = last
    while (active > 0 && column[active]! > most) active--
    if (active === pattern.length) found.push({ end: at + 1, edits: column[active]! })
  }
  return found
}

/** Of ends beside each other, those with fewest edits; of equals the first. */
function lowest(found: readonly Ending[]): Ending[] {
  const best: Ending[] = []
  let previous: Ending | undefined
  for (const one of found) {
    if (previous && one.end === previous.end + 1) {
      if (one.edits < best.at(-1)!.edits) best[best.length - 1] = one
    } else best.push(one)
    previous = one
  }
  return best
}
