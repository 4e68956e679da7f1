import type { StaffRole } from '@clarion/casework'
import { derivedId } from '../importing/derived-id.ts'

/** The organisations of the demonstration. All of them, and everyone in them, are invented. */
export const organisations = {
  lantern: {
    name: 'Lantern Outreach',
    type: 'NGO',
    area: 'The whole city',
    about: 'Goes where people are: streets, hostels, fields. Stays with them afterwards, for as long as they wish.',
  },
  harbour: {
    name: 'Harbour Shelter',
    type: 'NGO',
    area: 'South of the city',
    about: 'A house for women and families who need to be safe, and somebody to talk to.',
  },
  counsel: {
    name: 'Fair Counsel',
    type: 'LegalService',
    area: 'Centre',
    about: 'Legal information and legal aid, for those who asked for it and for nobody else.',
  },
  police: {
    name: 'City Police',
    type: 'LawEnforcement',
    area: 'The whole city',
    about: 'A unit that takes statements in plain clothes, with the lawyer beside.',
  },
  coordination: {
    name: 'National Coordination',
    type: 'CentralGovernmentOrganisation',
    area: 'The whole country',
    about: 'Keeps the referral mechanism going: members, directory, rules, and numbers without names.',
  },
  audit: {
    name: 'Independent Audit',
    type: 'NGO',
    area: 'The whole country',
    about: 'Checks from outside that nothing in the journal was bent, and who looked at what.',
  },
  northern: {
    name: 'Northern Aid',
    type: 'NGO',
    area: 'North of the city',
    about: 'Case work and a house for men in the north.',
  },
  clinic: {
    name: 'Riverside Clinic',
    type: 'HealthServiceOrganisation',
    area: 'By the river',
    about: 'Medical and psychological care without papers and without questions that are not needed.',
  },
  authority: {
    name: 'Identification Panel',
    type: 'CentralGovernmentOrganisation',
    area: 'The whole country',
    about: 'Decides on identification, with reasons and a way to challenge them.',
  },
  inspectorate: {
    name: 'Labour Inspectorate',
    type: 'CentralGovernmentOrganisation',
    area: 'The whole country',
    about: 'Looks at workplaces, and at wages that were not paid.',
  },
  children: {
    name: 'Child Protection Office',
    type: 'LocalGovernmentOrganisation',
    area: 'West of the city',
    about: 'Guardians and a house for children who are on their own.',
  },
  arrivals: {
    name: 'Arrivals Desk',
    type: 'ImmigrationService',
    area: 'At the border',
    about: 'Meets people who arrive, and asks before it asks.',
  },
  college: {
    name: 'Open Door College',
    type: 'SchoolOrCollege',
    area: 'East of the city',
    about: 'Courses for people who want to begin again, with child care.',
  },
  assembly: {
    name: 'Office of the Assembly President',
    type: 'CentralGovernmentOrganisation',
    area: 'Everywhere',
    about: 'Holds the hearing, transmits what was heard, and keeps the text of the declaration.',
  },
  westland: {
    name: 'Mission of Westland',
    type: 'CentralGovernmentOrganisation',
    area: 'Westland',
    about: 'Speaks for a State that does not exist, in consultations that are invented.',
  },
  southmark: {
    name: 'Mission of Southmark',
    type: 'CentralGovernmentOrganisation',
    area: 'Southmark',
    about: 'Speaks for another State that does not exist.',
  },
  voices: {
    name: 'Voices After',
    type: 'NGO',
    area: 'Everywhere',
    about: 'People who came through, and speak for themselves.',
  },
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
  helene: {
    name: 'Helene',
    organisation: 'assembly',
    roles: ['review-office'],
    story: 'Holds a hearing, and proves what she writes of it.',
  },
  selma: {
    name: 'Selma',
    organisation: 'assembly',
    roles: ['review-coder'],
    story: 'Reads every statement for its messages.',
  },
  tomas: {
    name: 'Tomas',
    organisation: 'westland',
    roles: ['delegate'],
    story: 'Negotiates a text for his State, word by word.',
  },
  adaeze: {
    name: 'Adaeze',
    organisation: 'southmark',
    roles: ['delegate'],
    story: 'Breaks a silence when six words matter.',
  },
  rosa: {
    name: 'Rosa',
    organisation: 'voices',
    roles: ['stakeholder'],
    story: 'Asks for the floor for those who were never asked.',
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
