/** What those who spoke may be counted in, beside speakers: of which constituencies they are; null for what is counted itself. */
export const units = {
  'member-states': ['member-state'],
  states: ['member-state', 'observer-state'],
  'international-organizations': ['un-system', 'regional-organization'],
  'civil-society': ['civil-society'],
  companies: ['private-sector'],
  survivors: ['survivor'],
  organizations: [
    ...['un-system', 'regional-organization', 'national-institution', 'civil-society'],
    ...['academia', 'private-sector', 'other'],
  ],
  constituencies: null,
  panels: null,
} as const

/** One of them. */
export type Unit = keyof typeof units
