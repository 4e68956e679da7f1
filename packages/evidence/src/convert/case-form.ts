/** A case in CTDC's 2024 form, the form that Clarion publishes: column name -> value, '' for not known. */
export type Case = Record<string, string>

/** A form in which case tables come and go. */
export interface CaseForm {
  readonly name: string
  readonly title: string
  /** Columns it is written with. */
  readonly columns: readonly string[]
  /**
   * Reads a row; `refuse` is called with the column that cannot be read, `lose` with a column of which a part has no word
   * in CTDC's 2024 form.
   */
  read(
    cell: (name: string) => string | undefined,
    refuse: (column: string) => never,
    lose: (column: string) => void,
  ): Case
  /** Writes a row; `lose` is told what this form has no word for. */
  write(one: Case, lose: (column: string) => void): string[]
}
