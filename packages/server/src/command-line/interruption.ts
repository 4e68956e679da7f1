import { ExplainedError } from '../explained-error.ts'

/** Watches for Ctrl-C and for the signals that end a program. */
export type Interruption = {
  /** Between two steps of the work: @throws ExplainedError when somebody has interrupted it */
  check(): void
  release(): void
}

/**
 * Lets work end between two of its steps when it is interrupted, so that it cleans up after itself and a database that it
 * started is stopped. The second signal ends the program at once, as it would without us.
 *
 * @param words what becomes of the work
 */
export function interruption(words: string): Interruption {
  let interrupted = false
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const release = () => {
    for (const signal of signals) process.off(signal, interrupt)
  }
  const interrupt = () => {
    interrupted = true
    release()
    process.stderr.write('\nStopping in order. Ctrl-C once more stops at once.\n')
  }
  for (const signal of signals) process.on(signal, interrupt)
  return {
    check: () => {
      if (interrupted) throw new ExplainedError('interrupted', `Interrupted. ${words}`)
    },
    release,
  }
}
