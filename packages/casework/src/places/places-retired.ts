import { entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { lineField } from '../words.ts'
import { findPlace } from './places.ts'
import { placeCodeField, placesInOneEntry } from './places-listed.ts'
import { type PlacesState, placesSection } from './places-section.ts'

const codes = z.array(placeCodeField).min(1).max(placesInOneEntry).meta({ title: 'Which places', widget: 'hidden' })

/** Places are not offered any more, and neither is what is part of them. No record that names one changes. */
export const placesRetired = entryKind({
  kind: 'places.retired',
  section: placesSection,
  verb: 'configure-programme',
  title: 'Places retired',
  sentence: 'retired places',
  body: z.strictObject({ codes, reason: lineField.meta({ title: 'Why' }) }),
  check: (state, { body }) => unknownAmong(state, body.codes),
  fold: (state, { body }) => withRetired(state, body.codes, true),
})

/** Places that were retired are offered again. */
export const placesRestored = entryKind({
  kind: 'places.restored',
  section: placesSection,
  verb: 'configure-programme',
  title: 'Places brought back',
  sentence: 'brought places back into the list',
  body: z.strictObject({ codes }),
  check: (state, { body }) => unknownAmong(state, body.codes),
  fold: (state, { body }) => withRetired(state, body.codes, false),
})

function unknownAmong({ places }: PlacesState, named: readonly string[]): Problem | undefined {
  const at = named.findIndex((code) => !findPlace(places, code))
  return at < 0 ? undefined : problem('refers-to-nothing', { field: `codes.${at}` })
}

function withRetired(state: PlacesState, named: readonly string[], retired: boolean): PlacesState {
  const changed = named.flatMap((code) => {
    const place = findPlace(state.places, code)
    return place ? [[code, { ...place, retired }] as const] : []
  })
  return { ...state, places: { ...state.places, ...Object.fromEntries(changed) } }
}
