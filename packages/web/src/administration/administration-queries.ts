import type { SettingsState } from '@clarion/casework'
import { programmeVocabulary } from '@clarion/casework'
import type { EntryKind } from '@clarion/journal'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { sectionQuery } from '../case/use-case.ts'

/** GET /api/members */
export type MemberRow = {
  readonly id: string
  readonly name: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly roles: readonly string[]
  readonly status: string
}

/** How the members of the programme are asked for. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => ask<{ readonly members: readonly MemberRow[] }>('/api/members', { signal }),
})

/** How the settings are asked for; the programme's thread is called by its id. */
export const settingsQuery = (programme: string) => sectionQuery<SettingsState>(programme, 'settings')

/** @returns a kind of the programme's vocabulary */
export function programmeKind(name: string): EntryKind {
  const kind = programmeVocabulary.kinds.find((known) => known.kind === name)
  if (!kind) throw new TypeError(`there is no kind ${name}`)
  return kind
}
