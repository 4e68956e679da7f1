import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import type { LookupReason } from './lookup-person.ts'

/**
 * The holder's log of questions, one JSON line each, and the limit that is counted on it: stopping and starting the
 * program does not begin a new day. It holds when, from whom, what for and by which consent; who was asked about, and
 * the answer, nobody here knows.
 *
 * @param path the log file
 * @param limit questions a day (UTC) from one peer
 * @param now the clock
 * @returns the function that admits a question or says why not
 */
export function lookupLog(
  path: string,
  limit: number,
  now: () => Date,
): (peer: string, reason: LookupReason) => string | undefined {
  return (peer, { context, purpose, consent }) => {
    const at = now().toISOString()
    const today = linesOf(path).filter(
      (line) => line.peer === peer && line.answered && line.at.slice(0, 10) === at.slice(0, 10),
    )
    const answered = today.length < limit
    appendFileSync(path, `${JSON.stringify({ at, peer, context, purpose, consent, answered })}\n`, { mode: 0o600 })
    return answered ? undefined : `the limit of ${limit} questions a day is reached`
  }
}

function linesOf(path: string): { at: string; peer: string; answered: boolean }[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, number) => {
      try {
        return JSON.parse(line)
      } catch {
        throw new Refusal('cannot-read', `${path}, line ${number + 1} is no log line`, 'Restore the log from a backup.')
      }
    })
}
