/** What is made of a rise. */
export type Verdict =
  /** Beyond chance, and with more than one organisation. */
  | 'alarm'
  /** One organisation explains it: news from there, or another way of coding. */
  | 'one-organisation'
  /** As many are missing beside it: people may have been coded otherwise. */
  | 'recoding'
  /** Higher than usual, but among so many groups not beyond chance. */
  | 'watch'

/** A group of cases that rose. */
export interface Finding {
  readonly verdict: Verdict
  readonly description: string
  readonly parts: readonly { readonly attribute: string; readonly codes: readonly string[] }[]
  /** First period of the rise, which runs to the last. */
  readonly since: string
  readonly seen: number
  /** What each organisation's share of the group before makes of its reports since. */
  readonly expected: number
  /** seen / expected; null where nobody was seen before. */
  readonly ratio: number | null
  readonly excess: number
  readonly statistic: number
  readonly dispersion: number
  readonly score: number
  /** Chance that the highest of all groups and windows is as high when nothing is new. */
  readonly p: number
  /** Organisations that saw more than expected. */
  readonly organisations: number
  readonly largestOrganisation: string
  /** Its share of the excess; 1 or more where the others saw no more than expected. */
  readonly largestShare: number
  /** What is missing beside it in about the same number, and whether most of its people are gone; null where nothing is. */
  readonly missing: { readonly description: string; readonly people: number; readonly gone: boolean } | null
  readonly series: readonly { readonly period: string; readonly seen: number; readonly expected: number }[]
  /** The five organisations with the largest excess. */
  readonly byOrganisation: readonly FindingShare[]
  /** Where a part has several values: each of them. */
  readonly byValue: readonly FindingShare[]
  /** How many times as likely a case of the group is since: what `known` takes to be explained. */
  readonly odds: number
}

/** A share of a finding, since it began. */
export interface FindingShare {
  readonly name: string
  readonly seen: number
  readonly expected: number
}

/** A finding of an earlier look, which is no news. */
export type KnownFinding = Pick<Finding, 'verdict' | 'parts' | 'since' | 'largestOrganisation' | 'odds'>
