import type { PersonState } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import type { OfferedService } from './directory-query.ts'

/** What a service should be; empty texts and lists ask for nothing. */
export type Wish = {
  /** ISO 639-3. */
  readonly language: string
  /** Codes of whom a service can say it serves: all of them must be. */
  readonly serves: readonly string[]
  /** A part of the area as its service names it. */
  readonly area: string
  /** Without those that have reported no place free; whoever has reported nothing may have one. */
  readonly free: boolean
}

/** Why a service does not fit, in the order in which it is said. */
export const hindrances = ['full', 'serves', 'language', 'area'] as const

export type Hindrance = (typeof hindrances)[number]

/** @returns why a service does not fit a wish; nothing where it does */
export function hindrancesOf({ free, description }: OfferedService, wish: Wish): readonly Hindrance[] {
  const { languages = [], serves = [], area } = description
  const wanted = wish.area.trim().toLowerCase()
  const found: Hindrance[] = []
  if (wish.free && free === 0) found.push('full')
  // A service that names nobody serves anyone.
  if (serves.length > 0 && wish.serves.some((code) => !serves.includes(code))) found.push('serves')
  if (wish.language !== '' && !languages.includes(wish.language)) found.push('language')
  if (wanted !== '' && !(area ?? '').toLowerCase().includes(wanted)) found.push('area')
  return found
}

/** One service that does not fit, with why. */
export type Hidden = { readonly service: OfferedService; readonly why: readonly Hindrance[] }

/** @returns those that fit a wish, and the others with why: nobody shall believe that there is no help where a filter hides it */
export function sorted(services: readonly OfferedService[], wish: Wish) {
  const fitting: OfferedService[] = []
  const hidden: Hidden[] = []
  for (const service of services) {
    const why = hindrancesOf(service, wish)
    if (why.length === 0) fitting.push(service)
    else hidden.push({ service, why })
  }
  return { fitting, hidden }
}

/**
 * @param person as far as this member may know them
 * @returns whom a service must serve to serve this person: a beginning, which whoever refers sees and changes
 */
export function servesOf(person: PersonState | undefined): readonly string[] {
  if (!person) return []
  const child = currentValue(person.ageGroup) === 'child'
  const gender = currentValue(person.gender) ?? ''
  const found: string[] = []
  if (gender === 'Feminine') found.push(child ? 'girls' : 'women')
  if (gender === 'Masculine') found.push(child ? 'boys' : 'men')
  if (gender.startsWith('Transgender')) found.push('transgender-people')
  if ((currentValue(person.childrenWithPerson) ?? 0) > 0) found.push('families')
  if ((currentValue(person.access) ?? []).length > 0) found.push('people-with-disabilities')
  return found
}
