/** A place of the programme's list: a country, a province, a district, a village. */
export type Place = {
  /** How far down it lies: 0 a country, 1 what a country is divided into, and so on. */
  readonly level: number
  /** The code of the place that it is part of; null at the top. */
  readonly parent: string | null
  /** What it is called, by the ISO 639-3 code of the language. */
  readonly names: Readonly<Record<string, string>>
  /** Not offered any more. What names it keeps naming it. */
  readonly retired: boolean
}

/** The places of a programme by their codes, which are the list's own (p-codes, statistical codes). */
export type Places = Readonly<Record<string, Place>>

/** A code of a published list: `AL0103`, `TZA.1_1`. */
export const placeCodePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/

/** The deepest level of a list. The UN's common operational datasets go to 4. */
export const deepestLevel = 9

/** @returns the place; undefined for a code that is not in the list, were it even `constructor` */
export function findPlace(places: Places, code: string): Place | undefined {
  return Object.hasOwn(places, code) ? places[code] : undefined
}

/**
 * The places that a place is part of, the widest first and itself last. A child's level is always deeper than its parent's,
 * which is why this ends.
 *
 * @returns their codes; none for a code that is not in the list
 */
export function placePath(places: Places, code: string): readonly string[] {
  const path: string[] = []
  let at: string | null = code
  while (at !== null) {
    const place: Place | undefined = findPlace(places, at)
    if (!place || (path[0] !== undefined && place.level >= (findPlace(places, path[0])?.level ?? 0))) break
    path.unshift(at)
    at = place.parent
  }
  return path
}

/**
 * The place of a level that a place lies in: what is said of a village is counted for its district.
 *
 * @param level 0 a country, 1 what a country is divided into ...
 * @returns its code, the place's own where it is of that level; undefined where the place is wider, or not in the list
 */
export function placeAtLevel(places: Places, code: string, level: number): string | undefined {
  return placePath(places, code).find((one) => findPlace(places, one)?.level === level)
}

/**
 * @param languages the ISO 639-3 codes of the reader's languages, the best first
 * @returns what a place is called there; in whatever language there is, and its code where there is none
 */
export function placeName(places: Places, code: string, languages: readonly string[]): string {
  const names = findPlace(places, code)?.names ?? {}
  const wanted = [...languages, 'eng'].find((language) => Object.hasOwn(names, language))
  return (wanted === undefined ? Object.values(names)[0] : names[wanted]) ?? code
}

/** @returns whether a place is offered: neither it nor anything that it is part of was retired */
export function isPlaceOffered(places: Places, code: string): boolean {
  const path = placePath(places, code)
  return path.length > 0 && path.every((one) => findPlace(places, one)?.retired === false)
}
