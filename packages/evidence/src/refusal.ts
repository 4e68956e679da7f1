/** What a refusal is about: stable words that programs may match on. */
export type RefusalCode =
  | 'bad-budget'
  | 'bad-codebook'
  | 'bad-table'
  | 'budget-exhausted'
  | 'ledger-broken'
  | 'nothing-to-release'
  | 'cannot-read'
  | 'cannot-write'
  | 'too-large'
  | 'unknown-format'
  | 'no-estimate'
  | 'bad-schema'
  | 'bad-secret'
  | 'bad-filters'
  | 'bad-peer'
  | 'limit-reached'

/**
 * A refusal says what is wrong and what the person can do about it. It never quotes a cell of the private table: an error
 * message is a release too (it ends in logs and screenshots). Positions (row, column) are enough to find the cell.
 *
 * @example throw new Refusal('bad-budget', 'epsilon is 0', 'Give an epsilon above 0 and at most 20.')
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly advice: string

  constructor(code: RefusalCode, what: string, advice: string) {
    super(`${what}\n  What to do: ${advice}`)
    this.name = 'Refusal'
    this.code = code
    this.advice = advice
  }
}
