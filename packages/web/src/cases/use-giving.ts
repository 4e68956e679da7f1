import type { NewEntry } from '@clarion/journal'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { sayEntries } from '../entry-form/say-entries.ts'

/**
 * Gives cases to a colleague: all at once; where one is refused, the door keeps none of a batch, so that each half is sent
 * by itself until it is known which one it was. None is silent, and one of 200 costs 15 questions and not 200.
 */
export function useGiving(): {
  readonly busy: boolean
  /** @returns why a case was not given, in words, by its thread */
  give(threads: readonly string[], worker: string): Promise<ReadonlyMap<string, string>>
} {
  const queries = useQueryClient()
  const words = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const give = async (threads: readonly string[], worker: string) => {
    setBusy(true)
    const entries = threads.map((thread) =>
      entryNow({ id: newId(), thread, kind: 'case.assigned', section: 'case', seen: 0, body: { worker } }),
    )
    const refused = new Map<string, string>()
    const send = async (batch: readonly NewEntry[]): Promise<void> => {
      try {
        await sayEntries(batch)
      } catch (thrown) {
        const half = isRefusal(thrown, 'no-connection') ? 0 : Math.floor(batch.length / 2)
        if (half === 0) for (const { thread } of batch) refused.set(thread, words(thrown))
        else for (const part of [batch.slice(0, half), batch.slice(half)]) await send(part)
      }
    }
    await send(entries)
    queries.removeQueries({ queryKey: ['thread'], type: 'inactive' })
    await queries.invalidateQueries({ queryKey: ['threads'] })
    setBusy(false)
    return refused
  }
  return { busy, give }
}
