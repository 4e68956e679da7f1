/** A stretch both sequences share: where it begins in each, and how long it is. */
export type CommonRun = { readonly before: number; readonly after: number; readonly length: number }

/**
 * What two sequences have in common, by the shortest edit script (Myers 1986, "An O(ND) Difference Algorithm and Its
 * Variations", in its linear space form: the middle of a shortest path is found from both ends, and either side is done in
 * the same way). No other script has fewer insertions and deletions, for up to some thousand edits; texts that share next
 * to nothing are cut where the search has got furthest, so that nobody can keep a server busy with two of them.
 *
 * Time O((n + m) d) for d edits and never more than O((n + m) x 1000); memory O(n + m).
 *
 * @param before, after what is compared by `===`
 * @returns the runs they share, in order; neighbouring runs are joined
 */
export function commonRuns<Item>(before: readonly Item[], after: readonly Item[]): CommonRun[] {
  const runs: CommonRun[] = []
  compare(before, 0, before.length, after, 0, after.length, runs)
  return runs
}

function add(runs: CommonRun[], before: number, after: number, length: number): void {
  if (length === 0) return
  const last = runs.at(-1)
  if (last && last.before + last.length === before && last.after + last.length === after) {
    runs[runs.length - 1] = { ...last, length: last.length + length }
  } else runs.push({ before, after, length })
}

function compare<Item>(
  a: readonly Item[],
  aFrom: number,
  aTo: number,
  b: readonly Item[],
  bFrom: number,
  bTo: number,
  runs: CommonRun[],
): void {
  let [start, end] = [0, 0]
  const most = Math.min(aTo - aFrom, bTo - bFrom)
  while (start < most && a[aFrom + start] === b[bFrom + start]) start++
  while (end < most - start && a[aTo - 1 - end] === b[bTo - 1 - end]) end++
  add(runs, aFrom, bFrom, start)
  const [aMid, aEnd, bMid, bEnd] = [aFrom + start, aTo - end, bFrom + start, bTo - end]
  if (aMid < aEnd && bMid < bEnd) {
    const [x, y] = middle(a, aMid, aEnd, b, bMid, bEnd)
    // The middle lies strictly inside unless nothing is shared: then there is nothing more to find.
    if ((x > aMid || y > bMid) && (x < aEnd || y < bEnd)) {
      compare(a, aMid, x, b, bMid, y, runs)
      compare(a, x, aEnd, b, y, bEnd, runs)
    }
  }
  add(runs, aEnd, bEnd, end)
}

/** A point on a shortest path, about half-way: where the paths from either end first meet. */
function middle<Item>(
  a: readonly Item[],
  aFrom: number,
  aTo: number,
  b: readonly Item[],
  bFrom: number,
  bTo: number,
): readonly [number, number] {
  const [n, m] = [aTo - aFrom, bTo - bFrom]
  const delta = n - m
  const odd = delta % 2 !== 0
  const half = Math.ceil((n + m) / 2)
  const size = 2 * half + 2
  // Furthest x reached on each diagonal k = x - y, from the start; and from the end, counted backwards.
  const forward = new Int32Array(size)
  const backward = new Int32Array(size)
  const at = (k: number) => (k + size) % size
  for (let d = 0; d <= half; d++) {
    if (d > farthest) return furthest(forward, at, d - 1, n, m, aFrom, bFrom)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && forward[at(k - 1)]! < forward[at(k + 1)]!)
      let x = down ? forward[at(k + 1)]! : forward[at(k - 1)]! + 1
      let y = x - k
      while (x < n && y < m && x >= 0 && y >= 0 && a[aFrom + x] === b[bFrom + y]) {
        x++
        y++
      }
      forward[at(k)] = x
      const other = delta - k
      if (odd && other >= -(d - 1) && other <= d - 1 && x + backward[at(other)]! >= n) return [aFrom + x, bFrom + y]
    }
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && backward[at(k - 1)]! < backward[at(k + 1)]!)
      let x = down ? backward[at(k + 1)]! : backward[at(k - 1)]! + 1
      let y = x - k
      while (x < n && y < m && x >= 0 && y >= 0 && a[aTo - 1 - x] === b[bTo - 1 - y]) {
        x++
        y++
      }
      backward[at(k)] = x
      const other = delta - k
      if (!odd && other >= -d && other <= d && x + forward[at(other)]! >= n) return [aTo - x, bTo - y]
    }
  }
  return [aTo, bTo]
}

/** So many edits from either end are looked at before a middle is taken that may not be the best. */
const farthest = 1000

/** The point that the search from the start has got furthest to. */
function furthest(
  forward: Int32Array,
  at: (k: number) => number,
  d: number,
  n: number,
  m: number,
  aFrom: number,
  bFrom: number,
): readonly [number, number] {
  let [bestX, bestY] = [n >> 1, m >> 1]
  let most = 0
  for (let k = -d; k <= d; k += 2) {
    const x = forward[at(k)]!
    const y = x - k
    if (x < 0 || x > n || y < 0 || y > m || x + y <= most) continue
    most = x + y
    bestX = x
    bestY = y
  }
  return [aFrom + bestX, bFrom + bestY]
}
