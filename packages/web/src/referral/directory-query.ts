import type { DirectoryService } from '@clarion/casework'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** GET /api/services */
export type OfferedService = {
  readonly id: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly line: string
  readonly free: number | null
  readonly description: Partial<Omit<DirectoryService, 'id' | 'line' | 'free'>>
}

/** What is looked for in the directory; empty texts are no filter. */
export type DirectoryWish = {
  readonly line: string
  readonly language: string
  readonly serves: string
  readonly free: boolean
}

/** How the directory is asked for services that fit. */
export const servicesQuery = ({ line, language, serves, free }: DirectoryWish) =>
  queryOptions({
    queryKey: ['services', { line, language, serves, free }],
    queryFn: ({ signal }) => {
      const wanted = Object.entries({ line, language, serves, free: free ? 'yes' : '' }).filter(([, value]) => value)
      const text = new URLSearchParams(wanted).toString()
      return ask<{ services: readonly OfferedService[] }>(`/api/services${text && `?${text}`}`, { signal })
    },
    enabled: line !== '',
  })

/** @returns the services whose area holds the text; all of them for an empty one */
export function inArea(services: readonly OfferedService[], area: string): readonly OfferedService[] {
  const wanted = area.trim().toLowerCase()
  return services.filter(({ description }) => (description.area ?? '').toLowerCase().includes(wanted))
}
