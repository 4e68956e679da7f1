import { entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { languageField, lineField } from '../words.ts'
import { deepestLevel, findPlace, type Place, type Places, placeCodePattern } from './places.ts'
import { placesSection } from './places-section.ts'

/** So many places go into one entry. A country's list is several, the wider places first. */
export const placesInOneEntry = 500

/** So many places a programme has at most: five countries down to their districts, or one down to its villages. */
export const placesAtMost = 20_000

export const placeCodeField = z
  .string()
  .regex(placeCodePattern, 'must be a code of the list')
  .meta({ title: 'Code', widget: 'hidden' })

const listedPlace = z.strictObject({
  code: placeCodeField,
  level: z.int().min(0).max(deepestLevel).meta({ title: 'Level', widget: 'hidden' }),
  parent: placeCodeField.optional().meta({ title: 'Part of' }),
  names: z
    .array(
      z.strictObject({
        language: languageField.meta({ title: 'Language' }),
        name: lineField.meta({ title: 'Name' }),
      }),
    )
    .min(1)
    .max(20)
    .meta({ title: 'Names' }),
})

/** A place as an entry lists it. */
export type ListedPlace = z.infer<typeof listedPlace>

/**
 * Places are put into the list, or listed anew: under another name, as part of another place, or again after they were
 * retired. The last listing stands, whoever brought it in: a published list is followed, not argued.
 */
export const placesListed = entryKind({
  kind: 'places.listed',
  section: placesSection,
  verb: 'configure-programme',
  title: 'Places listed',
  sentence: 'listed places',
  body: z.strictObject({
    edition: lineField.meta({ title: 'Edition', description: 'What the list itself says: a date, a version.' }),
    source: lineField.meta({ title: 'Whose list it is' }),
    places: z.array(listedPlace).min(1).max(placesInOneEntry).meta({ title: 'Places', widget: 'hidden' }),
  }),
  check: (state, { body }) => faultIn(state.places, body.places),
  fold: (state, { body, received }) => {
    const { edition, source } = body
    const listed = Object.fromEntries(body.places.map((place) => [place.code, placeOf(place)]))
    const last = state.editions.at(-1)
    const goesOn = last !== undefined && last.edition === edition && last.source === source
    const before = goesOn ? last : { edition, source, listed: received, places: 0 }
    return {
      editions: [
        ...(goesOn ? state.editions.slice(0, -1) : state.editions),
        { ...before, places: before.places + Object.keys(listed).length },
      ],
      places: { ...state.places, ...listed },
    }
  },
})

function placeOf({ level, parent, names }: ListedPlace): Place {
  return {
    level,
    parent: parent ?? null,
    names: Object.fromEntries(names.map(({ language, name }) => [language, name])),
    retired: false,
  }
}

/**
 * What would make the list no hierarchy. A child lies deeper than what it is part of: with that there can be no circle. A
 * place that moves must stay above everything that is part of it, and for that only those that move are looked at.
 */
function faultIn(places: Places, listed: readonly ListedPlace[]): Problem | undefined {
  const after = new Map<string, { readonly level: number; readonly parent: string | null }>(Object.entries(places))
  const seen = new Set<string>()
  for (const [at, { code, level, parent }] of listed.entries()) {
    if (seen.has(code)) return faultAt(at, 'code', 'stands twice')
    seen.add(code)
    after.set(code, { level, parent: parent ?? null })
  }
  if (after.size > placesAtMost) return problem('invalid-field', { field: 'body.places', reason: 'are too many' })
  for (const [at, { level, parent }] of listed.entries()) {
    if (parent === undefined) continue
    const above = after.get(parent)
    if (!above) return faultAt(at, 'parent', 'is not in the list')
    if (above.level >= level) return faultAt(at, 'level', 'must be deeper than that of the place it is part of')
  }
  const lowered = listed.flatMap(({ code, level }, at) => {
    const before = findPlace(places, code)
    return before && before.level < level ? [[code, at] as const] : []
  })
  if (lowered.length === 0) return undefined
  const moved = new Map(lowered)
  for (const { level, parent } of after.values()) {
    const at = parent === null ? undefined : moved.get(parent)
    if (at !== undefined && (listed[at]?.level ?? 0) >= level) {
      return faultAt(at, 'level', 'must be above that of every place that is part of it')
    }
  }
  return undefined
}

function faultAt(place: number, field: string, reason: string): Problem {
  return problem('invalid-field', { field: `body.places.${place}.${field}`, reason })
}
