/**
 * A job that tells the log when it failed: its name, and the sort of the error with its code where it has one. Never the
 * error's words, which may hold what the job worked on.
 *
 * @param name the job
 * @param log is given one line of JSON
 * @param run what the job does; what it throws is thrown on, so that the job is tried again
 */
export function tellingFailure(
  name: string,
  log: (line: string) => void,
  run: () => Promise<void>,
): () => Promise<void> {
  return async () => {
    try {
      await run()
    } catch (thrown) {
      log(JSON.stringify({ level: 'warning', job: name, ...sortOf(thrown) }))
      throw thrown
    }
  }
}

/** @returns what may be said of an error: its sort, and the code of PostgreSQL or of the operating system */
export function sortOf(thrown: unknown): { error: string; code?: string } {
  const error = thrown instanceof Error ? thrown.name : typeof thrown
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? { error, code } : { error }
}
