import type { StaffRole } from '@clarion/casework'
import { derivedId } from '../importing/derived-id.ts'

/** The organisations of the demonstration. All of them, and everyone in them, are invented. */
export const organisations = {
  lantern: { name: 'Lantern Outreach', type: 'NGO' },
  harbour: { name: 'Harbour Shelter', type: 'NGO' },
  counsel: { name: 'Fair Counsel', type: 'LegalService' },
  police: { name: 'City Police', type: 'LawEnforcement' },
  coordination: { name: 'National Coordination', type: 'CentralGovernmentOrganisation' },
  audit: { name: 'Independent Audit', type: 'NGO' },
  northern: { name: 'Northern Aid', type: 'NGO' },
  clinic: { name: 'Riverside Clinic', type: 'HealthServiceOrganisation' },
  authority: { name: 'Identification Panel', type: 'CentralGovernmentOrganisation' },
  inspectorate: { name: 'Labour Inspectorate', type: 'CentralGovernmentOrganisation' },
  children: { name: 'Child Protection Office', type: 'LocalGovernmentOrganisation' },
  arrivals: { name: 'Arrivals Desk', type: 'ImmigrationService' },
  college: { name: 'Open Door College', type: 'SchoolOrCollege' },
} as const

export type CastOrganisation = keyof typeof organisations

/** The people of the demonstration and of every test: who they are, where they work, what they do. */
export const cast = {
  noor: {
    name: 'Noor',
    organisation: 'coordination',
    roles: ['administrator'],
    story: 'Looks after members, the directory and the settings.',
  },
  sofia: {
    name: 'Sofia',
    organisation: 'lantern',
    roles: ['outreach-worker'],
    story: 'Meets people where they are and screens with care.',
  },
  daniel: {
    name: 'Daniel',
    organisation: 'lantern',
    roles: ['case-worker'],
    story: 'Keeps forty people safe and their cases in order.',
  },
  mira: {
    name: 'Mira',
    organisation: 'lantern',
    roles: ['supervisor'],
    story: 'Leads the case workers and stands in when one is needed.',
  },
  amal: {
    name: 'Amal',
    organisation: 'harbour',
    roles: ['service-worker'],
    story: 'Runs a shelter with three free beds.',
  },
  ines: {
    name: 'Ines',
    organisation: 'counsel',
    roles: ['legal-adviser'],
    story: 'Gives legal aid to those who asked for it.',
  },
  viktor: {
    name: 'Viktor',
    organisation: 'police',
    roles: ['police-officer'],
    story: 'Sees what consent or a court order covers, and only that.',
  },
  grace: {
    name: 'Grace',
    organisation: 'coordination',
    roles: ['coordinator'],
    story: 'Owes a report on Friday; sees numbers, never a person.',
  },
  otto: {
    name: 'Otto',
    organisation: 'audit',
    roles: ['auditor'],
    story: 'Checks that nothing in the journal was bent.',
  },
  petra: {
    name: 'Petra',
    organisation: 'authority',
    roles: ['competent-authority'],
    story: 'Decides on identification, with reasons.',
  },
  kim: {
    name: 'Kim',
    organisation: 'northern',
    roles: ['case-worker'],
    story: 'Works elsewhere, and sees nothing of these cases.',
  },
} as const satisfies Record<
  string,
  { name: string; organisation: CastOrganisation; roles: readonly StaffRole[]; story: string }
>

export type CastName = keyof typeof cast

/** The day on which the demonstration programme was founded. */
export const foundingDay = Date.UTC(2023, 10, 1)

/** @returns the id of an organisation of the demonstration */
export function castOrganisationId(programme: string, organisation: CastOrganisation): string {
  return derivedId(foundingDay, programme, 'demonstration', 'organisation', organisation)
}

/** @returns the id of a person of the cast */
export function castId(programme: string, name: CastName): string {
  return derivedId(foundingDay, programme, 'demonstration', 'member', name)
}
