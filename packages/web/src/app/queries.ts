import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { connection } from '../api/connection.ts'
import { isRefusal } from '../api/refusal.ts'

/**
 * A read of a case is written down as a look, so nothing is read again merely because the window came to the front; and
 * a refusal is an answer, which asking again does not change.
 */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: askedFirst }),
  mutationCache: new MutationCache({ onError: askedFirst }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      staleTime: 15_000,
      retry: (failures, thrown) => failures < 2 && isRefusal(thrown, 'busy', 'database-unavailable', 'shutting-down'),
    },
    mutations: { networkMode: 'always' },
  },
})

/** Whatever failed because the connection was away is asked again when it is back. */
connection.subscribe(() => {
  if (connection.get() === 'away') return
  void queries.refetchQueries({ predicate: ({ state }) => isRefusal(state.error, 'no-connection') })
})

/** A code of conduct came into force while the page was open: who one is says so now, and the page to accept it is shown. */
function askedFirst(thrown: unknown): void {
  if (isRefusal(thrown, 'conduct-needed')) void queries.invalidateQueries({ queryKey: ['me'] })
}
