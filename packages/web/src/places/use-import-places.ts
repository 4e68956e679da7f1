import { type ListedPlace, placesInOneEntry } from '@clarion/casework'
import type { NewEntry } from '@clarion/journal'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '../app/announce.tsx'
import { entryNow } from '../entry-form/entry-now.ts'
import { sayEntries } from '../entry-form/say-entries.ts'
import { useWords } from '../words/use-words.ts'

/** What an import does to the list. */
export type PlaceImport = {
  readonly edition: string
  readonly source: string
  /** New and other than before, what is wider first. */
  readonly listed: readonly ListedPlace[]
  readonly retired: readonly string[]
  /** Why those are retired. */
  readonly reason: string
}

/** One request carries a megabyte; names may be long and in many languages. */
const mostBytes = 400_000

/**
 * Brings places in, as many entries as they need, one after the other. Each part is right by itself, because what is wider
 * comes first: where it stops half-way, the same file brings in the rest.
 */
export function useImportPlaces(programme: string, seen: number) {
  const queries = useQueryClient()
  const { say } = useWords()
  return useMutation({
    mutationFn: async ({ edition, source, listed, retired, reason }: PlaceImport) => {
      const entry = (kind: string, body: unknown): NewEntry =>
        entryNow({ thread: programme, kind, section: 'places', seen, body })
      const parts = [
        ...partsOf(listed).map((places) => entry('places.listed', { edition, source, places })),
        ...partsOf(retired).map((codes) => entry('places.retired', { codes, reason })),
      ]
      for (const part of parts) await sayEntries([part])
    },
    onSuccess: () => announce(say('form-entry.saved')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['thread', programme] }),
  })
}

function partsOf<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = []
  let size = 0
  for (const item of items) {
    const bytes = new TextEncoder().encode(JSON.stringify(item)).length + 1
    const last = parts.at(-1)
    if (last && last.length < placesInOneEntry && size + bytes <= mostBytes) {
      last.push(item)
      size += bytes
    } else {
      parts.push([item])
      size = bytes
    }
  }
  return parts
}
