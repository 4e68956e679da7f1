import type { NewEntry } from '@clarion/journal'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayEach } from '../entry-form/say-each.ts'

/** An entry for another case of the group, and what that case is called. */
export type Sent = { readonly code: string; readonly entry: NewEntry }

/** In how many cases it was written, and what was thrown for each in which it was not. */
export type Outcome = {
  readonly written: number
  readonly refused: readonly (Sent & { readonly why: unknown })[]
}

/** Writes in the other cases of a group what was written in one. Each is judged by itself; sent again, it is the same entry. */
export function useSendingOn(): {
  readonly outcome: Outcome | undefined
  send(there: readonly Sent[], written: number): Promise<void>
} {
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>()
  const send = async (there: readonly Sent[], written: number) => {
    setOutcome({ written, refused: [] })
    const thrown = await sayEach(there.map(({ entry }) => entry))
    const refused = there.flatMap((one) =>
      thrown.has(one.entry.thread) ? [{ ...one, why: thrown.get(one.entry.thread) }] : [],
    )
    setOutcome({ written: written + there.length - refused.length, refused })
    queries.removeQueries({ queryKey: ['thread'], type: 'inactive' })
    await Promise.all(['threads', 'tasks'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  }
  return { outcome, send }
}
