import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { type Hearing, mayDo } from '../hearing/use-hearing.ts'

/** GET /api/model */
export type LanguageModel = {
  readonly name: string
  /** To whom words would leave. */
  readonly host: string
  readonly seconds: number
  readonly characters: number
}

const modelQuery = queryOptions({
  queryKey: ['model'],
  queryFn: ({ signal }) => ask<{ readonly model: LanguageModel | null }>('/api/model', { signal }),
  // It is set when the server starts, by nobody who uses a page.
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** @returns the language model that this reader may ask about a hearing; null where there is none, and until it is known */
export function useModel(all: Hearing): LanguageModel | null {
  const may = mayDo(all, 'use-model') && all.record !== undefined
  const { data } = useQuery({ ...modelQuery, enabled: may })
  return (may && data?.model) || null
}
