/** How rows and buckets are cut into pieces; depends on the number of rows alone, and so does everything that is found. */
export type BucketLayout = {
  readonly rows: number
  /** Pieces of `blockRows` rows: a row's place in its piece and a bucket's place in its part share 32 bits. */
  readonly blocks: number
  readonly blockRows: number
  /** Pieces of the buckets, each of 2^`low`: small enough to be jumped about in without leaving the cache. */
  readonly parts: number
  readonly low: number
  /**
   * A key held by more rows than this joins nobody by itself; it must meet a second key. In large tables fewer, for the rows
   * met grow with its square; they are found by other keys, of which there are more.
   */
  readonly rare: number
}

/**
 * The layout for so many rows: about 24 buckets a row, and 2^26 at most.
 *
 * @param rows how many rows are to meet
 */
export function bucketLayout(rows: number): BucketLayout {
  const bits = Math.min(26, Math.max(12, Math.ceil(Math.log2(rows * 24 + 1))))
  const low = Math.min(18, bits)
  // About a dozen pieces of a small table, so that all threads are done at about the same time.
  const blockRows = 2 ** Math.min(14, Math.max(10, Math.ceil(Math.log2(rows / 12 + 1))))
  return {
    rows,
    blocks: Math.ceil(rows / blockRows),
    blockRows,
    parts: 2 ** (bits - low),
    low,
    rare: Math.max(12, Math.min(60, Math.round(60 * Math.sqrt(60_000 / rows)))),
  }
}
