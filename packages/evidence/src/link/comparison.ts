import type { Agreement } from './agreement.ts'

/** Keys as numbers below `count`, the same in all columns of a kind: those of a code are list[starts[code]] up to list[starts[code + 1]]. */
export type NumberedKeys = { readonly starts: Int32Array; readonly list: Int32Array; readonly count: number }

/** Keys of a column for finding candidates: for each code the texts that two records may have in common. */
export type KeyedColumn = {
  readonly codes: Int32Array
  /** Keys meet only within a kind. 'word' and 'sound' are those of names, whatever their column. */
  readonly kind: string
  /** Keys of one group say much the same, and two of them together no more than one. */
  readonly group: string
  /** Codes are below this. */
  readonly size: number
  /** The keys of a code, asked once for each; 'value' where each value is its own key and no other column has the kind. */
  readonly keysOf: 'value' | NumberedKeys | ((code: number) => readonly string[])
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
  /** How the level is found, for other threads. */
  readonly agreement: Agreement
  /** The level of agreement of two rows; does not depend on their order. */
  readonly level: (left: number, right: number) => number
  /** Term frequency at level 1: the codes, and for each the share of records that have it. */
  readonly terms?: Terms
  /** Levels from `from` on are those where a column agrees that this one follows from; `same` is how often it then agrees. */
  readonly conditional?: { readonly from: number; readonly same: number }
  readonly keyed: readonly KeyedColumn[]
  /** What a row says, for the review queue. */
  readonly text: (row: number) => string
}

/** How common the values of a column are. */
export type Terms = {
  readonly codes: Int32Array
  /** For each code the chance that a record has it. */
  readonly shares: Float64Array
  /** The chance that two records of different people have the same value. */
  readonly same: number
}

/** A table counts against what is usual as much as so many records do: a table of five people knows no frequencies. */
const USUAL_RECORDS = 200

/**
 * How common each value is: Winkler's frequency-based matching says that agreeing on "zywiec" is worth more than agreeing
 * on "smith".
 *
 * @param codes a code a row; 0 is missing
 * @param size the number of codes
 * @param usual the chance that two different people have the same value of such a column, as a rule
 * @returns the frequencies, drawn towards what is usual where the table is small
 */
export function termsOf(codes: Int32Array, size: number, usual: number): Terms {
  const shares = new Float64Array(size)
  let filled = 0
  for (const code of codes) {
    if (code === 0) continue
    shares[code]! += 1
    filled++
  }
  let pairs = 0
  for (let code = 1; code < size; code++) {
    const count = shares[code]!
    pairs += count * (count - 1)
    // One of the holders is the record that is asked about: the others say how common its value is.
    const others = filled < USUAL_RECORDS * 10 ? Math.max(count - 1, 0.5) : count
    shares[code] = (others + USUAL_RECORDS * usual) / (filled + USUAL_RECORDS)
  }
  const same = (pairs / Math.max(1, filled - 1) + USUAL_RECORDS * usual) / (filled + USUAL_RECORDS)
  return { codes, shares, same }
}
