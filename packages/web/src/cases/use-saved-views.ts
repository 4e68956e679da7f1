import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import type { CaseFilterValues } from './filters-in-address.ts'

/** Filters that a member keeps under a name of her own; only she sees it. */
export type SavedView = {
  readonly id: string
  readonly name: string
  /** Whether the list of cases opens with it. */
  readonly first: boolean
  readonly filters: CaseFilterValues
}

const [queryKey, quarterOfAnHour] = [['me', 'views'], 900_000]

/** @returns one's views, and how to keep and forget one */
export function useSavedViews() {
  const queries = useQueryClient()
  const { data, isPending } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask<{ views: readonly SavedView[] }>('/api/me/views', { signal }),
    staleTime: quarterOfAnHour,
  })
  const onSuccess = () => queries.invalidateQueries({ queryKey })
  const keep = useMutation({
    mutationFn: (view: SavedView) => ask('/api/me/views', { method: 'POST', body: view }),
    onSuccess,
  })
  const forget = useMutation({
    mutationFn: (id: string) => ask(`/api/me/views/${id}`, { method: 'DELETE' }),
    onSuccess,
  })
  return { views: data?.views ?? [], isPending, keep, forget }
}
