import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** A letter as GET /api/threads/{thread}/transmissions/{version} tells of it. */
export type Letter = {
  readonly party: string
  readonly state: string
  readonly reply: string
  readonly messageId: string | null
  readonly opened: number
  readonly openedLast: string | null
  readonly confirmed: string | null
}

/** @returns how far the letters of a version are, asked anew every minute: that is how often they are sent */
export function useLedger(thread: string, version: number) {
  return useQuery({
    queryKey: ['thread', thread, 'transmission', version],
    queryFn: ({ signal }) =>
      ask<{ letters: readonly Letter[] }>(`/api/threads/${thread}/transmissions/${version}`, { signal }),
    refetchInterval: 60_000,
    retry: false,
  })
}
