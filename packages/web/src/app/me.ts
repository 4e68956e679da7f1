import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { typed } from './typed.ts'

/** How the application asks who is signed in; the answer holds until somebody signs in or confirms who they are. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await ask<Me>('/api/me', { signal })
    await typed.open(me.draftKey)
    return me
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

/** @returns who is signed in; the page waits while that is being asked */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}
