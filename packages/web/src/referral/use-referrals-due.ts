import type { TaskTitle } from '@clarion/casework'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'

/** As many as one can take in, and as many looks as one page should write down. */
const limit = '20'

/** @returns one sort of what is due about referrals, the earliest first, all of it a page at a time */
export function useReferralsDue(title: Extract<TaskTitle, `referral-${string}`>) {
  const { data, isPending, isError, isSuccess, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['tasks', 'inbox', title],
      queryFn: ({ pageParam: after, signal }) => {
        const parameters = new URLSearchParams({ title, limit, ...(after === '' ? {} : { after }) })
        return ask<Tasks>(`/api/tasks?${parameters}`, { signal })
      },
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    })
  return {
    tasks: data?.pages.flatMap(({ tasks }) => tasks) ?? [],
    isPending,
    isError,
    isSuccess,
    error,
    hasNextPage,
    isFetchingNextPage,
    /** @returns how many came */
    more: async () => (await fetchNextPage()).data?.pages.at(-1)?.tasks.length ?? 0,
  }
}

/** One sort of what is due about referrals. */
export type ReferralsDue = ReturnType<typeof useReferralsDue>
