import type { ConductState } from '@clarion/casework'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { sectionQuery } from '../case/use-case.ts'

/** GET /api/conduct */
export type ConductAnswer = {
  /** Null where the programme asks nobody. */
  readonly version: string | null
  readonly from: string | null
  readonly texts: readonly {
    readonly id: string
    readonly language: string
    readonly title: string
    readonly text: string
  }[]
  readonly accepted: { readonly text: string; readonly at: string } | null
}

/** GET /api/conduct/members */
export type AcceptancesAnswer = {
  readonly version: string | null
  readonly members: readonly {
    readonly id: string
    readonly name: string
    readonly organisation: string
    readonly language: string | null
    readonly at: string | null
  }[]
}

/** What is in force, and whether one has accepted it. Asked anew each time: it is opened in order to be read. */
export const conductQuery = queryOptions({
  queryKey: ['conduct', 'own'],
  queryFn: ({ signal }) => ask<ConductAnswer>('/api/conduct', { signal }),
  staleTime: 0,
})

/** Who has accepted what is in force, for those who look after members. */
export const acceptancesQuery = queryOptions({
  queryKey: ['conduct', 'members'],
  queryFn: ({ signal }) => ask<AcceptancesAnswer>('/api/conduct/members', { signal }),
  staleTime: 0,
})

/** Every version that was ever published. */
export const conductVersionsQuery = (programme: string) => sectionQuery<ConductState>(programme, 'conduct')

/** @returns a day of the calendar as `day` of the words takes it: the same day wherever it is read */
export function atNoon(day: string): string {
  return `${day}T12:00:00`
}
