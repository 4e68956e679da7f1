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
