/** A State in a group, by ISO 3166-1 alpha-3 code. Days may be known to the year or the month only: `2003`, `2003-05`. */
export type Membership = {
  readonly state: string
  /** Its first day; left out where the source does not say. */
  readonly since?: string
  /** The first day on which it is a member no more. */
  readonly until?: string
}

/** A list of the members of a group as somebody published it. A group may have several, one for each edition. */
export type StateGroup = {
  /** Short and in capitals: `EU`, `G77`, `AOSIS`. */
  readonly id: string
  readonly name: string
  /** The day of the list: what it says of later days is a guess. */
  readonly edition: string
  /** Who published it. A list nobody can name is no list. */
  readonly source: string
  /** Through whom it came here; empty when straight from the source. */
  readonly via: string
  readonly note?: string
  readonly members: readonly Membership[]
}
