import { rise } from './rise.ts'

/** The values of an attribute that together rise most. */
export interface BestSubset {
  readonly values: readonly number[]
  /** The rise less the penalty of every value. */
  readonly score: number
}

/**
 * Linear-time subset scan with a penalty for each value (Neill 2012; Speakman, Somanchi, McFowland and Neill 2016). For a given
 * rise q each value adds its own c ln q - C ln(1 + r (q - 1)) - penalty, so the best subset holds those that add something. That is
 * concave in ln q: every value has one interval of q in which it belongs. Only the sets between the ends of the intervals
 * can be best, at most two for each value, instead of 2^n.
 *
 * @param seen in the window; @param expected there; @param total in all periods; @param penalty of each value, above 0
 * @returns undefined where no value rises by more than its penalty
 */
export function subsetScan(
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
  total: ArrayLike<number>,
  penalty: number,
): BestSubset | undefined {
  const ends: number[] = []
  const intervals: { value: number; from: number; to: number }[] = []
  for (let value = 0; value < seen.length; value++) {
    const share = expected[value]! / total[value]!
    const top = Math.log(seen[value]! * (1 - share)) - Math.log((total[value]! - seen[value]!) * share)
    if (!(rise(seen[value]!, expected[value]!, total[value]!) > penalty)) continue
    const adds = (logOdds: number) =>
      seen[value]! * logOdds - total[value]! * Math.log1p(share * Math.expm1(logOdds)) - penalty
    const highest = Math.min(top, 30)
    const from = crossing(adds, 0, highest)
    const to = adds(30) > 0 ? 30 : crossing(adds, 30, highest)
    intervals.push({ value, from, to })
    ends.push(from, to)
  }
  ends.sort((one, other) => one - other)
  let best: BestSubset | undefined
  for (let at = 0; at + 1 < ends.length; at++) {
    const middle = (ends[at]! + ends[at + 1]!) / 2
    const inside = intervals.filter(({ from, to }) => from <= middle && middle <= to)
    if (inside.length === 0) continue
    let [c, e, all] = [0, 0, 0]
    for (const { value } of inside) {
      c += seen[value]!
      e += expected[value]!
      all += total[value]!
    }
    const score = rise(c, e, all) - penalty * inside.length
    if (best === undefined || score > best.score) best = { values: inside.map(({ value }) => value), score }
  }
  return best
}

/** Where a function crosses 0 between a place at which it is not above and one at which it is. */
function crossing(of: (x: number) => number, below: number, above: number): number {
  let [low, high] = [below, above]
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2
    if (of(middle) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}
