import { findPlace, type Place, type Places } from './places.ts'
import type { ListedPlace } from './places-listed.ts'

/** What a file would change in the list. Each place of the file stands in exactly one of the first four. */
export type PlaceChanges = {
  readonly added: readonly ListedPlace[]
  /** Under another name, as part of another place, at another level, or offered again. */
  readonly changed: readonly ListedPlace[]
  readonly same: readonly ListedPlace[]
  /** Offered now and not in the file. */
  readonly missing: readonly string[]
}

/** @returns what would be different once the places of a file are listed; nothing is done by it */
export function placeChanges(places: Places, file: readonly ListedPlace[]): PlaceChanges {
  const added: ListedPlace[] = []
  const changed: ListedPlace[] = []
  const same: ListedPlace[] = []
  for (const place of file) {
    const before = findPlace(places, place.code)
    if (!before) added.push(place)
    else (isSame(before, place) ? same : changed).push(place)
  }
  const inFile = new Set(file.map(({ code }) => code))
  const missing = Object.entries(places).flatMap(([code, { retired }]) => (retired || inFile.has(code) ? [] : [code]))
  return { added, changed, same, missing }
}

function isSame(before: Place, { level, parent, names }: ListedPlace): boolean {
  const called = new Map(Object.entries(before.names))
  return (
    !before.retired &&
    before.level === level &&
    before.parent === (parent ?? null) &&
    called.size === names.length &&
    names.every(({ language, name }) => called.get(language) === name)
  )
}
