import { ExplainedError } from './explained-error.ts'

/**
 * Why what was asked for could not be written, for the one who must know that it is not whole.
 *
 * @param error what the system said of the file or of the output
 * @param cases how many were written before
 */
export function outputFailure(error: NodeJS.ErrnoException, cases?: number): ExplainedError {
  const whole = cases === undefined ? 'What was written is not whole.' : `What was written ends after ${cases} cases.`
  const why = new Map<string | undefined, string>([
    ['EPIPE', 'The output was closed by its reader.'],
    ['ENOSPC', 'The disk is full.'],
    ['EDQUOT', 'The disk space of this account is full.'],
  ]).get(error.code)
  return new ExplainedError('cannotCreate', `${why ?? 'The output cannot be written.'} ${whole}`, { cause: error })
}
