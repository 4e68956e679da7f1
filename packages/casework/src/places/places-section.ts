import { section } from '@clarion/journal'
import type { Places } from './places.ts'

/** An edition of a published list, as it was brought in. */
export type PlaceEdition = {
  readonly edition: string
  readonly source: string
  /** When its first part was brought in. */
  readonly listed: string
  /** So many of its places were new or other than before. */
  readonly places: number
}

/** The places that a programme works with. Everyone in it may read them, and choose from them. */
export type PlacesState = { readonly editions: readonly PlaceEdition[]; readonly places: Places }

/**
 * A section of its own and not part of the settings: a country has thousands of places, and the settings are read with nearly
 * every entry.
 */
export const placesSection = section<PlacesState>({
  name: 'places',
  title: 'Places of the programme',
  open: true,
  initial: { editions: [], places: {} },
})
