import { randomVariates } from '../../estimate/random-variates.ts'
import { Refusal } from '../../refusal.ts'
import { baselineOf } from './baseline-spread.ts'
import type { CaseStream } from './case-stream.ts'
import { type Candidate, combinationSearch } from './combination-search.ts'
import { conjunctions } from './conjunctions.ts'
import { type Description, descriptionCost, profileMatcher, wordsOf } from './description.ts'
import { type Explained, expectedByProfile, expectedShares, explainingOdds } from './expected-shares.ts'
import type { Finding, FindingShare, KnownFinding } from './finding.ts'
import { missingBeside } from './missing-beside.ts'
import { organisationShares } from './organisation-shares.ts'
import { reshuffle } from './reshuffled.ts'
import { streamMargins } from './stream-margins.ts'

/** How a stream is looked at. */
export interface CombinationOptions {
  /** Place of the earliest period at which a rise may begin; one at least lies before it. */
  readonly earliest: number
  /** Codes in a description, at most. */
  readonly codes: number
  /** People in a window, at least. */
  readonly least: number
  /** Chance of an alarm in one look when nothing is new. */
  readonly alpha: number
  readonly replicates: number
  readonly seed: number
  /** Findings, at most. */
  readonly most: number
  /** The highest scores of a stream with the same reports, where they were simulated before. */
  readonly highest?: Float64Array
  /** Findings of an earlier look: what they explain is not found again. */
  readonly known?: readonly KnownFinding[]
}

/** What a look at a stream gave. */
export interface CombinationScan {
  readonly findings: readonly Finding[]
  /** How many groups and windows were looked at. */
  readonly looked: number
  /** Organisations without reports before the earliest window. */
  readonly leftOut: readonly string[]
  /** The highest scores of the simulated streams. */
  readonly highest: Float64Array
}

/** Below this chance a rise is worth naming, though it is no alarm. */
const watchBelow = 0.2

/** The longest window, in periods. */
export const longestWindow = 12

/** By default a rise may begin in the second half of the stream, 12 periods ago at most. */
export function earliestOf(periods: number): number {
  return Math.max(periods - longestWindow, Math.ceil(periods / 2))
}

/**
 * Finds the groups of cases, described by up to four codes, that have become more since some period: more than each
 * organisation's earlier share of them makes of its reports. Chance is judged by dealing each organisation's periods out anew
 * among its cases and looking at all groups and windows again, so that looking at thousands is paid for, and so that neither a new
 * organisation nor one that reports more is news. What is found is taken as explained before the next is looked for.
 *
 * @throws Refusal `bad-table` when there is no earlier period or nothing to compare with
 */
export function combinationScan(stream: CaseStream, options: CombinationOptions): CombinationScan {
  const periods = stream.periods.length
  if (options.earliest < 1 || options.earliest >= periods)
    throw new Refusal(
      'bad-table',
      `a rise that may begin in ${stream.periods[options.earliest] ?? 'no period'} of ${periods} periods`,
      'There has to be a period before the earliest beginning, and the beginning has to be in the file.',
    )
  const margins = streamMargins(stream, options.earliest)
  const leftOut = margins.leftOut.map((organisation) => stream.organisations[organisation]!)
  if (margins.when.length === 0)
    throw new Refusal(
      'bad-table',
      `no organisation reported before ${stream.periods[options.earliest]}`,
      'What is new can only be told beside what was before: wait, or begin later with --since.',
    )
  const profilesOf = profileMatcher(stream)
  const people = new Float64Array(stream.profiles.length)
  for (const [block, profile] of margins.blockProfile.entries())
    people[profile]! += margins.blockStart[block + 1]! - margins.blockStart[block]!
  const descriptions = conjunctions(stream.profiles, people, stream.items.length, options.codes, options.least)
  const cost = descriptionCost(stream, people, descriptions.items)
  const search = combinationSearch(stream, margins, descriptions, cost, options.least)
  const highest = options.highest ?? simulate()
  const explained: Explained[] = (options.known ?? []).flatMap((one) => knownBefore(one) ?? [])
  const findings: Finding[] = []
  while (findings.length < options.most) {
    const shares = expectedShares(margins, explained)
    const best = search.best(margins.when, expectedByProfile(margins, shares))
    if (best === undefined) break
    const finding = findingOf({ ...best, description: inOrder(best.description) }, shares)
    if (finding.p > watchBelow) break
    findings.push(finding)
  }
  return { findings, looked: descriptions.items.length * (periods - options.earliest), leftOut, highest }

  /** As a person would say it: attributes in the order in which they were asked for. */
  function inOrder(description: Description): Description {
    const rank = (part: Int32Array) => stream.attributes.indexOf(stream.items[part[0]!]!.attribute)
    return description.toSorted((one, other) => rank(one) - rank(other))
  }

  function simulate(): Float64Array {
    const expected = expectedByProfile(margins, expectedShares(margins, []))
    const when = margins.when.slice()
    return Float64Array.from({ length: options.replicates }, (_, replicate) => {
      when.set(margins.when)
      reshuffle(when, margins, randomVariates(options.seed, replicate))
      return search.highest(when, expected)
    })
  }

  function findingOf(best: Candidate, shares: Float64Array): Finding {
    const fits = profilesOf(best.description)
    const asHigh = highest.reduce((sum, score) => (score >= best.highest - 1e-9 ? sum + 1 : sum), 1)
    const p = asHigh / (highest.length + 1)
    const byOrganisation = organisationShares(margins, fits, best, shares)
    const missing = missingBeside(stream, margins, best, shares)
    const verdict =
      p > options.alpha ? 'watch' : byOrganisation.alone ? 'one-organisation' : missing?.gone ? 'recoding' : 'alarm'
    const odds = explain(best, fits, shares, byOrganisation.alone ? byOrganisation.largest : undefined)
    const seen = new Float64Array(periods)
    const expected = new Float64Array(periods)
    baselineOf(margins, fits, best.since, margins.when, seen, expected)
    const sum = (of: Float64Array) => of.subarray(best.since).reduce((total, many) => total + many, 0)
    const [inWindow, mean] = [sum(seen), sum(expected)]
    return {
      verdict,
      description: wordsOf(stream, best.description),
      parts: best.description.map((part) => ({
        attribute: stream.items[part[0]!]!.attribute,
        codes: Array.from(part, (item) => stream.items[item]!.code),
      })),
      since: stream.periods[best.since]!,
      seen: inWindow,
      expected: mean,
      ratio: mean > 0 ? inWindow / mean : null,
      excess: inWindow - mean,
      statistic: best.statistic,
      dispersion: best.dispersion,
      score: best.score,
      p,
      organisations: byOrganisation.rising,
      largestOrganisation: stream.organisations[byOrganisation.largest]!,
      largestShare: byOrganisation.share,
      missing,
      series: stream.periods.map((period, at) => ({ period, seen: seen[at]!, expected: expected[at]! })),
      byOrganisation: stream.organisations
        .map((name, organisation) => shareOf(name, fits, best.since, organisation))
        .filter((one) => one.seen > 0)
        .sort((one, other) => other.seen - other.expected - one.seen + one.expected)
        .slice(0, 5),
      byValue: best.description.flatMap((part, at) =>
        part.length === 1
          ? []
          : Array.from(part, (item) =>
              shareOf(stream.items[item]!.code, profilesOf(best.description.with(at, Int32Array.of(item))), best.since),
            ),
      ),
      odds,
    }
  }

  function shareOf(name: string, fits: Uint8Array, since: number, organisation?: number): FindingShare {
    const seen = new Float64Array(periods)
    const expected = new Float64Array(periods)
    baselineOf(margins, fits, since, margins.when, seen, expected, organisation)
    const sum = (of: Float64Array) => of.subarray(since).reduce((total, many) => total + many, 0)
    return { name, seen: sum(seen), expected: sum(expected) }
  }

  /** What an earlier look explained; undefined where its codes or its beginning are not in this stream. */
  function knownBefore(one: KnownFinding): Explained | undefined {
    const since = stream.periods.indexOf(one.since)
    const description = one.parts.map(({ attribute, codes }) =>
      Int32Array.from(
        codes.flatMap((code) => {
          const at = stream.items.findIndex(
            (item) => item.attribute === attribute && item.code.toLowerCase() === code.toLowerCase(),
          )
          return at < 0 ? [] : [at]
        }),
      ),
    )
    if (since < 0 || description.some(({ length }) => length === 0)) return undefined
    const alone = one.verdict === 'one-organisation' ? stream.organisations.indexOf(one.largestOrganisation) : undefined
    return { profiles: profilesOf(description), organisation: alone, since, odds: one.odds }
  }

  /** From here on as many are expected of the group as were seen; with one organisation alone where it explains the rise. */
  function explain(best: Candidate, fits: Uint8Array, shares: Float64Array, organisation: number | undefined): number {
    const windows = periods - options.earliest
    const [many, share]: [number[], number[]] = [[], []]
    let seen = 0
    for (const [block, profile] of margins.blockProfile.entries()) {
      if (fits[profile] === 0) continue
      if (organisation !== undefined && margins.blockOrganisation[block] !== organisation) continue
      const [begin, end] = [margins.blockStart[block]!, margins.blockStart[block + 1]!]
      many.push(end - begin)
      share.push(shares[block * windows + best.since - options.earliest]!)
      for (let one = begin; one < end; one++) if (margins.when[one]! >= best.since) seen++
    }
    const odds = explainingOdds(many, share, seen)
    explained.push({ profiles: fits, organisation, since: best.since, odds })
    return odds
  }
}
