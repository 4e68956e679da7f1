/** What sort of thing went wrong, as far as a script that called us needs to tell. */
export type FailureSort =
  | 'usage'
  | 'badData'
  | 'noInput'
  | 'unavailable'
  | 'cannotCreate'
  | 'noPermission'
  | 'interrupted'

/** A failure whose message says what, where and what to do, and can be shown as it is. */
export class ExplainedError extends Error {
  readonly sort: FailureSort

  constructor(sort: FailureSort, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ExplainedError'
    this.sort = sort
  }
}
