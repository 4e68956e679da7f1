import { logGamma } from '../../estimate/log-gamma.ts'
import type { CaseStream } from './case-stream.ts'

/** A code, or a pair of known codes, that nobody had before. */
export interface FirstAppearance {
  readonly description: string
  readonly first: string
  readonly people: number
  readonly organisations: number
}

/** How much was new, and whether that is more than there always is. */
export interface FirstAppearances {
  readonly codes: NewNumber
  readonly pairs: NewNumber
  /** Those with most people, at most 30. */
  readonly list: readonly FirstAppearance[]
}

/** How many were new. */
export interface NewNumber {
  readonly seen: number
  /** At the rate of the later half of the time before; null where that is too short. */
  readonly expected: number | null
  /** Chance of as many or more. */
  readonly p: number | null
}

const listed = 30

/**
 * Codes and pairs of codes of different attributes (or of one that holds several) that appear for the first time. There is always
 * something new in a long tail of rare codes, so their number is judged: first appearances in proportion to reports are
 * Poisson, their rate Gamma with one half of a case of prior, learnt from the later half of the earlier periods.
 *
 * @param earliest place of the first period that counts as new
 * @param leftOut organisations that did not report before; what they bring is not news
 */
export function firstAppearances(stream: CaseStream, earliest: number, leftOut: ReadonlySet<string>): FirstAppearances {
  const { cells, profiles, items, periods } = stream
  const order = Array.from(cells.period.keys()).sort((one, other) => cells.period[one]! - cells.period[other]!)
  const reports = new Float64Array(periods.length)
  const seen = new Map<string, { first: number; people: number; organisations: Set<number> }>()
  for (const at of order) {
    const organisation = cells.organisation[at]!
    if (leftOut.has(stream.organisations[organisation]!)) continue
    const period = cells.period[at]!
    reports[period]! += cells.people[at]!
    const own = profiles[cells.profile[at]!]!
    for (let one = 0; one < own.length; one++) {
      for (let other = one; other < own.length; other++) {
        const key = `${own[one]!} ${own[other]!}`
        const known = seen.get(key) ?? { first: period, people: 0, organisations: new Set<number>() }
        known.people += cells.people[at]!
        known.organisations.add(organisation)
        seen.set(key, known)
      }
    }
  }
  const arrivals = { codes: new Float64Array(periods.length), pairs: new Float64Array(periods.length) }
  const list: FirstAppearance[] = []
  for (const [key, { first, people, organisations }] of seen) {
    const [one = 0, other = 0] = key.split(' ').map(Number)
    // A pair with a new code is new for the code's sake.
    const parts = one === other ? [one] : [one, other]
    if (parts.length === 2 && parts.some((part) => seen.get(`${part} ${part}`)!.first === first)) continue
    arrivals[parts.length === 1 ? 'codes' : 'pairs'][first]! += 1
    if (first < earliest) continue
    const words = parts.map((part) => `${items[part]!.attribute}: ${items[part]!.code}`).join(', ')
    list.push({ description: words, first: periods[first]!, people, organisations: organisations.size })
  }
  list.sort((one, other) => other.people - one.people || other.organisations - one.organisations)
  return {
    codes: judged(arrivals.codes, reports, earliest),
    pairs: judged(arrivals.pairs, reports, earliest),
    list: list.slice(0, listed),
  }
}

function judged(arrivals: Float64Array, reports: Float64Array, earliest: number): NewNumber {
  const sum = (of: Float64Array, from: number, to: number) => of.subarray(from, to).reduce((all, one) => all + one, 0)
  const seen = sum(arrivals, earliest, arrivals.length)
  // In the first periods everything is new.
  const from = Math.max(1, Math.ceil(earliest / 2))
  const exposure = sum(reports, from, earliest)
  if (exposure === 0) return { seen, expected: null, p: null }
  const shape = 0.5 + sum(arrivals, from, earliest)
  const now = sum(reports, earliest, reports.length)
  const share = now / (now + exposure)
  let below = 0
  for (let k = 0; k < seen; k++)
    below += Math.exp(
      logGamma(shape + k) - logGamma(shape) - logGamma(k + 1) + shape * Math.log1p(-share) + k * Math.log(share),
    )
  return { seen, expected: (shape * now) / exposure, p: Math.max(0, 1 - below) }
}
