import type { StaffRole } from '@clarion/casework'
import { derivedId } from '../importing/derived-id.ts'
import { type CastName, type CastOrganisation, cast, castId, foundingDay } from './cast.ts'

/**
 * Those who work beside the cast, so that an organisation has more than one pair of hands and an emergency a second
 * person. They are invented too; the sign-in page does not offer them.
 */
export const colleagues = {
  yara: { name: 'Yara', organisation: 'lantern', roles: ['outreach-worker'] },
  hugo: { name: 'Hugo', organisation: 'lantern', roles: ['case-worker'] },
  bea: { name: 'Bea', organisation: 'harbour', roles: ['supervisor', 'service-worker'] },
  rita: { name: 'Rita', organisation: 'northern', roles: ['supervisor', 'service-worker'] },
  leila: { name: 'Leila', organisation: 'clinic', roles: ['case-worker', 'service-worker'] },
  vera: { name: 'Vera', organisation: 'police', roles: ['case-worker'] },
  ada: { name: 'Ada', organisation: 'inspectorate', roles: ['case-worker'] },
  jonas: { name: 'Jonas', organisation: 'children', roles: ['case-worker', 'service-worker'] },
  nina: { name: 'Nina', organisation: 'arrivals', roles: ['case-worker'] },
  sam: { name: 'Sam', organisation: 'college', roles: ['service-worker'] },
  ivo: { name: 'Ivo', organisation: 'assembly', roles: ['review-office'] },
  oskar: { name: 'Oskar', organisation: 'audit', roles: ['progress-reader'] },
} as const satisfies Record<string, { name: string; organisation: CastOrganisation; roles: readonly StaffRole[] }>

/** Anyone who speaks in the demonstration. */
export type StaffName = CastName | keyof typeof colleagues

/** The cast and their colleagues. */
export const staff: Readonly<
  Record<StaffName, { name: string; organisation: CastOrganisation; roles: readonly StaffRole[] }>
> = { ...cast, ...colleagues }

/** @returns the id of anyone who works in the demonstration */
export function staffId(programme: string, name: StaffName): string {
  return Object.hasOwn(cast, name)
    ? castId(programme, name as CastName)
    : derivedId(foundingDay, programme, 'demonstration', 'colleague', name)
}
