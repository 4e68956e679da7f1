/** One value that could not be read: where it stands, and why. */
export type RowProblem = {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

/** What an import did. Good rows go in; of every bad one it is said where and why; nothing is guessed. */
export type ImportReport = {
  readonly file: string
  readonly rows: number
  /** Cases opened now. */
  readonly opened: number
  /** Cases that were here from an earlier run. */
  readonly already: number
  readonly problems: readonly RowProblem[]
  /** Where and why the file could not be read to its end. Of the rows before that, all is said above. */
  readonly broken?: string
}

/** How far an import has come. */
export type ImportProgress = (done: number, total: number) => void
