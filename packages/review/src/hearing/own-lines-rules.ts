import { type CheckContext, type Problem, problem } from '@clarion/journal'
import type { Statement } from './record-section.ts'

/**
 * No role has it: what is said with it comes by a speaker's own link, from the server alone, with the speaker's id on the list
 * as its author. Whoever signs in has another id, so that nobody says it in a speaker's name.
 */
export const saidByOwnLink = 'speak-of-own-lines'

/** @returns whether it is the speaker who says it, by their own link */
export function saysIt({ speaker }: Statement, { author }: CheckContext): boolean {
  return speaker !== null && speaker === author
}

/** Until the hour that was set a speaker says what they have to say by the link; afterwards to the office. */
export function ownWindowFault(statement: Statement, context: CheckContext): Problem | undefined {
  if (!saysIt(statement, context)) return undefined
  const { window } = statement
  return window !== null && context.now < window
    ? undefined
    : problem('not-in-this-state', { state: 'the time to check these lines is over' })
}
