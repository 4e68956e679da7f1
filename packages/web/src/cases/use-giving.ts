import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { sayEntries } from '../entry-form/say-entries.ts'

/** Gives cases to a colleague: all at once, and where one of them is refused one by one, so that none is silent. */
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
    try {
      await sayEntries(entries)
    } catch (thrown) {
      if (entries.length === 1) refused.set(threads[0] ?? '', words(thrown))
      else {
        for (const entry of entries) {
          await sayEntries([entry]).catch((reason: unknown) => refused.set(entry.thread, words(reason)))
        }
      }
    }
    queries.removeQueries({ queryKey: ['thread'], type: 'inactive' })
    await queries.invalidateQueries({ queryKey: ['threads'] })
    setBusy(false)
    return refused
  }
  return { busy, give }
}
