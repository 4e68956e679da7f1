/** GET /api/numbers: null stands for a number that is withheld. */
export type CaseCount = {
  readonly by: readonly string[]
  readonly rows: readonly CountedRow[]
  readonly total: number | null
  readonly withheldBelow: number
  readonly definition: string
}

/** A cell of a count. */
export type CountedRow = { readonly codes: Readonly<Record<string, string>>; readonly cases: number | null }

/** How long some waited: null stands for a number that is withheld, or for days that are not over yet. */
export type Waited = {
  readonly came: number | null
  readonly waiting: number | null
  /** Whose case was closed before. */
  readonly left: number | null
  /** Days within which a quarter, a half and three quarters came, those who wait still among them. */
  readonly quarter: number | null
  readonly half: number | null
  readonly most: number | null
}

/** GET /api/numbers/waits */
export type Waits = {
  readonly waits: readonly (Waited & {
    readonly wait: string
    readonly quarters: readonly (Waited & { readonly began: string })[]
  })[]
  readonly withheldBelow: number
}

/** GET /api/numbers/needs, /referrals and /clocks */
export type HelpCount = {
  readonly by: readonly string[]
  readonly rows: readonly CountedRow[]
  /** By the first dimension alone. */
  readonly whole: readonly CountedRow[]
  /** Of referrals: why some were declined. */
  readonly declined?: readonly CountedRow[]
  readonly withheldBelow: number
}

/** GET /api/numbers/flow */
export type CaseFlow = {
  readonly steps: readonly {
    readonly step: string
    readonly cases: number | null
    /** Half of the cases came to the step within so many days of the referral. */
    readonly medianDays: number | null
  }[]
  readonly total: number | null
  readonly withheldBelow: number
  readonly definition: string
}
