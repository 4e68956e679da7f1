import { isPlaceOffered, type Places, type PlacesState, placeName, placePath, readLanguage } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'
import type { Words } from '../words/words.ts'

/** How the programme's list of places is asked for: once an hour, because it is long and hardly changes. */
export const placesQuery = (programme: string) => ({
  ...sectionQuery<PlacesState>(programme, 'places'),
  staleTime: 3_600_000,
  gcTime: 12 * 3_600_000,
})

/** @returns the places of the programme; undefined while they are fetched, or when they cannot be */
export function usePlaces(): Places | undefined {
  const { programme } = useMe()
  return useQuery(placesQuery(programme.id)).data?.state.places
}

/** @returns what a place is called in the language of the page */
export function placeNameIn({ language }: Words, places: Places, code: string): string {
  const known = readLanguage(language)?.alpha3
  return placeName(places, code, known === undefined ? [] : [known])
}

/** @returns a place with all that it is part of, the narrowest first, as an address has it */
export function wholePlaceName(words: Words, places: Places, code: string): string {
  const path = placePath(places, code).map((one) => placeNameIn(words, places, one))
  return words.row(path.reverse())
}

type Findable = { readonly code: string; readonly level: number; readonly texts: readonly string[] }

const known = new WeakMap<Places, readonly Findable[]>()

/**
 * Places by some letters of a name in any language, or by the beginning of a code; names that begin so and wider places
 * first.
 *
 * @param all those that were retired too
 * @returns their codes
 */
export function findPlaces(places: Places, typed: string, all = false): readonly string[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const findable = known.get(places) ?? findableOf(places)
  known.set(places, findable)
  const found = findable.flatMap(({ code, level, texts }) => {
    const begins = texts.some((text) => text.startsWith(wanted)) || code.toLowerCase().startsWith(wanted)
    if (!begins && !texts.some((text) => text.includes(wanted))) return []
    return [{ code, rank: (begins ? 0 : 100) + level }]
  })
  return found
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ code }) => (all || isPlaceOffered(places, code) ? [code] : []))
}

function findableOf(places: Places): readonly Findable[] {
  return Object.entries(places).map(([code, { level, names }]) => ({
    code,
    level,
    texts: Object.values(names).map(plain),
  }))
}

/** Letters are compared without accents and case: "shkoder" finds Shkodër. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
