import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { sayEach } from '../entry-form/say-each.ts'

/** Gives cases to a colleague; where one is refused, the others are given nevertheless. */
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
    const refused = await sayEach(
      threads.map((thread) => entryNow({ thread, kind: 'case.assigned', section: 'case', seen: 0, body: { worker } })),
    )
    queries.removeQueries({ queryKey: ['thread'], type: 'inactive' })
    await queries.invalidateQueries({ queryKey: ['threads'] })
    setBusy(false)
    return new Map([...refused].map(([thread, thrown]) => [thread, words(thrown)]))
  }
  return { busy, give }
}
