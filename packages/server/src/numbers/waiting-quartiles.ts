/** So many cases of which all came to a step, or waited, for so many days. */
export type Waited = { readonly days: number; readonly came: boolean; readonly cases: number }

/** Within how many days a quarter, a half and three quarters came; null where so many have not come yet. */
export type Quartiles = { readonly quarter: number | null; readonly half: number | null; readonly most: number | null }

/**
 * How long people wait, counting those who still do: the estimate of Kaplan and Meier (Journal of the American Statistical
 * Association 53, 1958, 457 to 481). The median of those who have come already would make a queue look short just because
 * it is long.
 *
 * At each day d on which somebody came, the share that still waits is multiplied by 1 - came(d) / waiting(d); a quantile q
 * is the first day on which it is 1 - q or less. Whoever was last seen waiting on a day counts as waiting on that day.
 *
 * @param waited days may stand there several times, in any order
 * @example waitingQuartiles([{ days: 1, came: true, cases: 1 }, { days: 9, came: false, cases: 1 }]).half // 1
 */
export function waitingQuartiles(waited: readonly Waited[]): Quartiles {
  const days = [...Map.groupBy(waited, (one) => one.days)].sort(([one], [other]) => one - other)
  const found: { quarter: number | null; half: number | null; most: number | null } = {
    quarter: null,
    half: null,
    most: null,
  }
  let waiting = waited.reduce((sum, { cases }) => sum + cases, 0)
  // Kept as a fraction of whole numbers' products it would grow without end; a double errs by less than a person in 10^15.
  let left = 1
  for (const [day, those] of days) {
    const came = those.reduce((sum, one) => sum + (one.came ? one.cases : 0), 0)
    if (came > 0) left *= 1 - came / waiting
    waiting -= those.reduce((sum, { cases }) => sum + cases, 0)
    if (left <= 0.75 + tolerance) found.quarter ??= day
    if (left <= 0.5 + tolerance) found.half ??= day
    if (left <= 0.25 + tolerance) found.most ??= day
  }
  return found
}

/** Of two people one came: that is half, whatever a product of fractions makes of it. */
const tolerance = 1e-9
