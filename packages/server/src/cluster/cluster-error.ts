/** What went wrong with the database cluster, for programs; the message is for people. */
export type ClusterErrorCode =
  | 'NO_BINARIES'
  | 'NO_ACCOUNT'
  | 'NO_PASSWORD'
  | 'UNREACHABLE'
  | 'NOT_WRITABLE'
  | 'DIRECTORY_HELD'
  | 'FOREIGN_VERSION'
  | 'NOT_A_CLUSTER'
  | 'INIT_FAILED'
  | 'START_FAILED'
  | 'DISK_FULL'
  | 'NOT_RUNNING'
  | 'STOP_FAILED'

/**
 * A failure of the database cluster or of its directory. The message says what happened, where, and what to do, in
 * that order, and is fit to be shown to the person at the keyboard as it is.
 */
export class ClusterError extends Error {
  override readonly name = 'ClusterError'
  readonly code: ClusterErrorCode

  /**
   * @param code the kind of failure
   * @param message what, where, and what to do
   * @param options the error underneath, as `cause`
   */
  constructor(code: ClusterErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
