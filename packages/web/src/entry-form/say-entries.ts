import type { NewEntry } from '@clarion/journal'
import { ask } from '../api/ask.ts'
import { isRefusal } from '../api/refusal.ts'
import { asFirstSent, forgetSent } from './as-first-sent.ts'

/** What became of an entry that was sent. */
export type SaidResult = {
  readonly id: string
  readonly thread: string
  readonly number: number
  readonly version: number
  readonly outcome: 'appended' | 'already'
}

/** Pauses before a batch is sent again, in milliseconds. */
const pauses = [800, 2_500]

/**
 * Sends entries: all of them are taken, or none. When no answer comes they are sent again as they are; their identifiers
 * make that harmless, whether or not the first sending had arrived.
 *
 * @throws Refusal why they were refused, or `no-connection`
 */
export async function sayEntries(entries: readonly NewEntry[]): Promise<readonly SaidResult[]> {
  const asBefore = entries.map(asFirstSent)
  const answered = () => forgetSent(...entries.map(({ id }) => id))
  for (let attempt = 0; ; attempt++) {
    try {
      const { results } = await ask<{ results: readonly SaidResult[] }>('/api/entries', {
        method: 'POST',
        body: { entries: asBefore },
      })
      answered()
      return results
    } catch (thrown) {
      const unanswered = isRefusal(thrown, 'no-connection', 'answer-not-understood', 'busy', 'database-unavailable')
      if (!unanswered) answered()
      const pause = pauses[attempt]
      if (pause === undefined || !unanswered || isRefusal(thrown, 'answer-not-understood')) throw thrown
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
