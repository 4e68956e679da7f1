import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { servicesQuery } from '../referral/directory-query.ts'

/** GET /api/organisations */
export type DirectoryOrganisation = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly profile: Readonly<Record<string, unknown>>
  readonly withdrawn: boolean
}

/** Every service of the directory. */
export const allServices = { ...servicesQuery({ line: '', language: '', serves: '', free: false }), enabled: true }

/** How the organisations are asked for, with what they say of themselves. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) =>
    ask<{ readonly organisations: readonly DirectoryOrganisation[] }>('/api/organisations', { signal }),
  staleTime: 5 * 60_000,
})

/** Has the directory read anew: somebody changed it. */
export async function readDirectoryAnew(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['services'] }),
    queries.invalidateQueries({ queryKey: ['organisations'] }),
  ])
}
