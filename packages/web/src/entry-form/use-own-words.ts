import type { Json, NewEntry } from '@clarion/journal'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'
import { Overtaken } from './overtaken.ts'
import { type SaidMeanwhile, saidMeanwhile } from './said-meanwhile.ts'

/**
 * Looks, before an entry that describes by fields is sent, whether its author said something else in another window.
 *
 * @param normal brings a value into the form in which the form says it
 * @returns the look, which throws {@link Overtaken}; and how to say that it may be replaced
 */
export function useOwnWords(normal: (name: string, value: Json) => Json | undefined) {
  const queries = useQueryClient()
  const { member } = useMe()
  const mayGo = useRef(new Set<string>())
  return {
    look: async ({ thread, section, seen, body }: NewEntry) => {
      const now = await queries
        .fetchQuery({
          ...sectionQuery(thread, section),
          staleTime: 0,
          // As patient with a bad connection as the sending that follows.
          retry: (failed, thrown) => failed < 2 && isRefusal(thrown, 'no-connection', 'busy', 'database-unavailable'),
          retryDelay: (failed) => [800, 2_500][failed] ?? 0,
        })
        // A section of which nothing was said yet.
        .catch((thrown: unknown) => {
          if (isRefusal(thrown, 'not-found')) return undefined
          throw thrown
        })
      const said = saidMeanwhile(now?.state, member, seen, body as { [name: string]: Json }, normal)
      if (said.some(({ entry }) => !mayGo.current.has(entry))) throw new Overtaken(said)
    },
    replace: (said: readonly SaidMeanwhile[]) => {
      for (const { entry } of said) mayGo.current.add(entry)
    },
  }
}
