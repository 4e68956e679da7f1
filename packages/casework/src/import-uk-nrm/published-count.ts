/**
 * What a cell of a published table says about a number. A bound is not a number: `<5` stands for anything from nought
 * or one to four, and putting a value in its place would invent people.
 */
export type PublishedCount =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'bound'; readonly below: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }

/**
 * Reads a whole number as statistical offices print it: plain, with thousands commas, suppressed (`<5`), or missing
 * (an empty cell, or the `-99` of the CTDC files).
 *
 * @param text the cell as it stands; spaces around it are ignored
 * @returns the count, the bound, or why there is none. Commas count only where they part groups of three; a decimal
 *   point, a sign or an exponent makes the cell unreadable rather than a guess.
 * @example readPublishedCount('1,757') // { kind: 'count', count: 1757 }
 */
export function readPublishedCount(text: string): PublishedCount {
  const plain = text.trim()
  if (plain === '' || plain === '-99') return { kind: 'missing' }
  const bound = /^<\s*([1-9]\d{0,3})$/.exec(plain)?.[1]
  if (bound !== undefined) return { kind: 'bound', below: Number(bound) }
  if (!/^(\d{1,15}|\d{1,3}(,\d{3}){1,4})$/.test(plain)) return { kind: 'unreadable' }
  return { kind: 'count', count: Number(plain.replaceAll(',', '')) }
}
