import type { NewEntry } from '@clarion/journal'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '../app/announce.tsx'
import { useWords } from '../words/use-words.ts'
import { type SaidResult, sayEntries } from './say-entries.ts'

/**
 * How a page says something to the journal: sends, tells those who listen that it was saved, and has everything about
 * those threads read anew.
 *
 * @param send wraps the sending, where the server may first want to know that it is still the same person, or where a page
 *   has something to look at first
 */
export function useSay(
  send: (once: () => Promise<readonly SaidResult[]>, entries: readonly NewEntry[]) => Promise<readonly SaidResult[]> = (
    once,
  ) => once(),
): UseMutationResult<readonly SaidResult[], unknown, readonly NewEntry[]> {
  const queries = useQueryClient()
  const { say } = useWords()
  return useMutation({
    mutationFn: (entries: readonly NewEntry[]) => send(() => sayEntries(entries), entries),
    onSuccess: async (_results, entries) => {
      announce(say('form-entry.saved'))
      // What is due comes in several lists: one read before would still have what another has by now.
      queries.removeQueries({ queryKey: ['tasks'], type: 'inactive' })
      const threads = [...new Set(entries.map(({ thread }) => thread))]
      await Promise.all([
        ...threads.map((thread) => queries.invalidateQueries({ queryKey: ['thread', thread] })),
        queries.invalidateQueries({ queryKey: ['threads'] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ])
    },
  })
}
