import type { NewEntry } from '@clarion/journal'
import { isRefusal } from '../api/refusal.ts'
import { sayEntries } from './say-entries.ts'

/**
 * Sends entries of which each stands by itself: all at once; where one is refused, the door keeps none of a batch, so that
 * each half is sent by itself until it is known which one it was. None is silent, and one of 200 costs 15 questions and not
 * 200.
 *
 * @returns what was thrown for those that were not taken, by their thread
 */
export async function sayEach(entries: readonly NewEntry[]): Promise<ReadonlyMap<string, unknown>> {
  const refused = new Map<string, unknown>()
  const send = async (batch: readonly NewEntry[]): Promise<void> => {
    try {
      if (batch.length > 0) await sayEntries(batch)
    } catch (thrown) {
      const half = isRefusal(thrown, 'no-connection') ? 0 : Math.floor(batch.length / 2)
      if (half === 0) for (const { thread } of batch) refused.set(thread, thrown)
      else for (const part of [batch.slice(0, half), batch.slice(half)]) await send(part)
    }
  }
  await send(entries)
  return refused
}
