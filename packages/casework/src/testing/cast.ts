import type { RoleName } from '../roles.ts'

/** Someone who speaks in a test: a member of an organisation, or the survivor, who speaks for herself. */
export type Speaker = {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly RoleName[]
}

/** An identifier that is easy to read in a failing test; well formed all the same. */
export function namedIdentifier(number: number): string {
  return `01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export const organisations = {
  lanternOutreach: namedIdentifier(0x101),
  harbourShelter: namedIdentifier(0x102),
  fairCounsel: namedIdentifier(0x103),
  cityPolice: namedIdentifier(0x104),
  nationalCoordination: namedIdentifier(0x105),
  independentAudit: namedIdentifier(0x106),
  northernAid: namedIdentifier(0x107),
} as const

/** The reader that is the survivor of the case in a test. */
export const survivor = namedIdentifier(0x200)

function speaker(number: number, name: string, organisation: string, ...roles: RoleName[]): Speaker {
  return { id: namedIdentifier(number), name, organisation, roles }
}

/** The people of the demonstration, the same in every test. */
export const cast = {
  sofia: speaker(0x301, 'Sofia', organisations.lanternOutreach, 'outreach-worker'),
  daniel: speaker(0x302, 'Daniel', organisations.lanternOutreach, 'case-worker'),
  mira: speaker(0x303, 'Mira', organisations.lanternOutreach, 'supervisor'),
  amal: speaker(0x304, 'Amal', organisations.harbourShelter, 'service-worker'),
  ines: speaker(0x305, 'Ines', organisations.fairCounsel, 'legal-adviser'),
  viktor: speaker(0x306, 'Viktor', organisations.cityPolice, 'police-officer'),
  grace: speaker(0x307, 'Grace', organisations.nationalCoordination, 'coordinator'),
  otto: speaker(0x308, 'Otto', organisations.independentAudit, 'auditor'),
  noor: speaker(0x309, 'Noor', organisations.nationalCoordination, 'administrator'),
  kim: speaker(0x30a, 'Kim', organisations.northernAid, 'case-worker'),
  survivor: { id: survivor, name: 'the survivor', organisation: survivor, roles: ['survivor'] } satisfies Speaker,
} as const satisfies Record<string, Speaker>
