/** Keys of a column for finding candidates: for each code the texts that two records may have in common. */
export type KeyedColumn = {
  readonly codes: Int32Array
  readonly keys: readonly (readonly string[])[]
}

/**
 * One piece of evidence of the Fellegi-Sunter model: how much two records agree in one respect. Level 0 always means
 * that one of them says nothing (it then counts neither for nor against); level 1 that they say the same.
 */
export type Comparison = {
  /** Shown to the clerk: the column, or what was made of several columns. */
  readonly name: string
  /** The words for each level, from 'missing' and 'same' down to 'different'. */
  readonly levels: readonly string[]
  /** The level of agreement of two rows; does not depend on their order. */
  readonly level: (left: number, right: number) => number
  /** Term frequency at level 1: the codes, and for each the share of records that have it. */
  readonly terms?: { readonly codes: Int32Array; readonly shares: Float64Array }
  readonly keyed: readonly KeyedColumn[]
  /** What a row says, for the review queue. */
  readonly text: (row: number) => string
}

/**
 * For each code the share of the filled rows that carry it: Winkler's frequency-based matching says that agreeing on
 * "zywiec" is worth more than agreeing on "smith".
 *
 * @param codes a code a row; 0 is missing
 * @param size the number of codes
 * @returns a share per code, 0 for code 0
 */
export function sharesOfCodes(codes: Int32Array, size: number): Float64Array {
  const shares = new Float64Array(size)
  let filled = 0
  for (const code of codes) {
    if (code === 0) continue
    shares[code]! += 1
    filled++
  }
  if (filled > 0) for (let code = 1; code < size; code++) shares[code]! /= filled
  return shares
}
