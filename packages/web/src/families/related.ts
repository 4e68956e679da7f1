import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** A case of a family or group, as a list shows it. */
export type ShortCase = {
  readonly thread: string
  readonly code: string | null
  readonly status: string | null
  readonly due: string | null
}

/** One link of a case. */
export type Linked = {
  readonly half: string
  readonly far: { readonly half: string; readonly thread: string } | null
  readonly how: string | null
  readonly said: string
  /** Null where another organisation leads that case now. */
  readonly other: ShortCase | null
}

/** GET /api/threads/{thread}/related */
export type Related = {
  readonly linked: readonly Linked[]
  readonly group: readonly (ShortCase & { readonly through: string })[]
  readonly more: boolean
}

/** How the family and group of a case is asked for. The server writes a look down in each of its cases. */
export const relatedQuery = (thread: string) =>
  queryOptions({
    queryKey: ['thread', thread, 'related'],
    queryFn: ({ signal }) => ask<Related>(`/api/threads/${thread}/related`, { signal }),
    retry: false,
    gcTime: 60_000,
  })
