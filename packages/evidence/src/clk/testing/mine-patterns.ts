/** A group of records that were found to set the same bits, and the bits. */
export type MinedPattern = { readonly bits: readonly number[]; readonly rows: readonly number[] }

/**
 * An attack on filters by someone who has them and not the secret, in the manner of pattern mining (Christen, Vidanage,
 * Ranbaduge and Schnell 2018): a value always sets the same bits, so that these vary together over the records. Bits
 * that vary with a bit more than chance allows are gathered; the records that set all of them share the value. Sizes of
 * groups held against public statistics then name it.
 *
 * @param filters one after the other
 * @param words 32-bit words of a filter
 * @param least how many bits a pattern needs, to be taken for one
 * @returns the patterns, those with most bits first
 */
export function minePatterns(filters: Int32Array, words: number, least: number): MinedPattern[] {
  const rows = filters.length / words
  const count = words * 32
  const lanes = Math.ceil(rows / 32)
  const columns = Array.from({ length: count }, (_, bit) => {
    const column = new Int32Array(lanes)
    for (let row = 0; row < rows; row++) {
      column[row >>> 5]! |= ((filters[row * words + (bit >>> 5)]! >>> (31 - (bit & 31))) & 1) << (row & 31)
    }
    return column
  })
  const shares = columns.map((column) => ones(column) / rows)
  // Five standard errors: among unrelated bits, hardly a pair gets so far.
  const limit = 5 / Math.sqrt(rows)
  const near = columns.map((): number[] => [])
  const correlation = (a: number, b: number) => {
    const both = onesInBoth(columns[a]!, columns[b]!) / rows
    const spread = Math.sqrt(shares[a]! * (1 - shares[a]!) * shares[b]! * (1 - shares[b]!))
    return spread > 0 ? (both - shares[a]! * shares[b]!) / spread : 0
  }
  for (let a = 1; a < count; a++) {
    for (let b = 0; b < a; b++) {
      if (correlation(a, b) <= limit) continue
      near[a]!.push(b)
      near[b]!.push(a)
    }
  }
  const left = new Set(columns.keys())
  const patterns: MinedPattern[] = []
  for (;;) {
    const degrees = new Map([...left].map((bit) => [bit, degree(near[bit]!, left)]))
    const [seed, most] = [...degrees].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
    if (most < least) break
    const around = new Set([seed, ...near[seed]!.filter((bit) => left.has(bit))])
    // Of the neighbours, those that know most of the other neighbours: one value's bits, not a chain of several values.
    const bits = [...around].filter((bit) => degree(near[bit]!, around) > around.size * 0.5)
    for (const bit of around) left.delete(bit)
    if (bits.length < least) continue
    const members = [...new Array(rows).keys()].filter((row) => {
      return bits.filter((bit) => (columns[bit]![row >>> 5]! >>> (row & 31)) & 1).length >= bits.length * 0.97
    })
    patterns.push({ bits, rows: members })
  }
  return patterns.sort((a, b) => b.bits.length - a.bits.length)
}

/**
 * Names mined patterns by public shares of values: each the value whose share is nearest, as long as it is near.
 *
 * @returns a value for every row that a pattern could be named for
 */
export function namePatterns(
  patterns: readonly MinedPattern[],
  rows: number,
  known: ReadonlyMap<string, number>,
): Map<number, string> {
  const named = new Map<number, string>()
  const taken = new Set<string>()
  for (const pattern of patterns) {
    const off = (share: number) => Math.abs(Math.log(pattern.rows.length / rows / share))
    const [value, share] = [...known].sort((a, b) => off(a[1]) - off(b[1]))[0] ?? ['', 0]
    if (!(off(share) < 0.15) || taken.has(value)) continue
    taken.add(value)
    for (const row of pattern.rows) named.set(row, value)
  }
  return named
}

function degree(near: readonly number[], within: ReadonlySet<number>): number {
  return near.reduce((sum, bit) => sum + (within.has(bit) ? 1 : 0), 0)
}

function ones(column: Int32Array): number {
  return onesInBoth(column, column)
}

function onesInBoth(one: Int32Array, other: Int32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) {
    let word = one[at]! & other[at]!
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    sum += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return sum
}
