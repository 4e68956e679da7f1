import { infiniteQueryOptions, type QueryClient, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import type {
  CaseOutline,
  JournalPage,
  LookPage,
  MatrixAnswer,
  OrganisationsAnswer,
  SectionAnswer,
} from './case-answers.ts'

/** Everything read of a case is kept under its thread, so that one word after an entry has all of it read anew. */
const address = (thread: string) => `/api/threads/${thread}`

/** How the outline of a case is asked for: who leads it, which sections one may see. Not a look at what they say. */
export const outlineQuery = (thread: string) =>
  queryOptions({
    queryKey: ['thread', thread, 'outline'],
    queryFn: ({ signal }) => ask<CaseOutline>(address(thread), { signal }),
    retry: false,
  })

/** How one section is asked for. The server writes the look down. */
export const sectionQuery = <State>(thread: string, key: string) =>
  queryOptions({
    queryKey: ['thread', thread, 'section', key],
    queryFn: ({ signal }) =>
      ask<SectionAnswer<State>>(`${address(thread)}/sections/${encodeURIComponent(key)}`, { signal }),
    retry: false,
    // What may not be seen any more shall not come back from memory for long.
    gcTime: 60_000,
  })

/** @returns the journal, newest first, a page at a time */
export function useJournal(thread: string) {
  return useInfiniteQuery(journalQuery(thread))
}

/** How the journal of a case is asked for. */
export const journalQuery = (thread: string) =>
  infiniteQueryOptions({
    queryKey: ['thread', thread, 'journal'],
    queryFn: ({ pageParam, signal }) =>
      ask<JournalPage>(`${address(thread)}/journal?limit=30${pageParam === 0 ? '' : `&before=${pageParam}`}`, {
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    retry: false,
    gcTime: 60_000,
  })

/** @returns who can see which sections, on what basis, until when */
export function useMatrix(thread: string) {
  return useQuery({
    queryKey: ['thread', thread, 'matrix'],
    queryFn: ({ signal }) => ask<MatrixAnswer>(`${address(thread)}/matrix`, { signal }),
    retry: false,
  })
}

/** @returns who looked, newest first */
export function useLooks(thread: string) {
  return useInfiniteQuery({
    queryKey: ['thread', thread, 'looks'],
    queryFn: ({ pageParam, signal }) =>
      ask<LookPage>(`${address(thread)}/looks?limit=100${pageParam && `&after=${pageParam}`}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    retry: false,
    // Who looked a moment ago is the point of the question.
    staleTime: 0,
  })
}

/** How the organisations of the programme are asked for: names for identifiers. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => ask<OrganisationsAnswer>('/api/organisations', { signal }),
  staleTime: 5 * 60_000,
})

/** @returns what organisations are called, by id */
export function useOrganisationNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(organisationsQuery)
  return new Map(data?.organisations.map(({ id, name }) => [id, name]))
}

/** @returns the organisations that can be chosen, by id: those that are part of the programme now */
export function useOfferedNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(organisationsQuery)
  return new Map(data?.organisations.flatMap(({ id, name, withdrawn }) => (withdrawn ? [] : [[id, name] as const])))
}

/**
 * Takes all that was read of a case out of memory: it may not be seen any more. The question whether it may be seen stays,
 * and is asked again when something could have changed the answer.
 */
export function forgetCase(queries: QueryClient, thread: string): void {
  queries.removeQueries({ queryKey: ['thread', thread], predicate: ({ queryKey }) => queryKey[2] !== 'outline' })
}
