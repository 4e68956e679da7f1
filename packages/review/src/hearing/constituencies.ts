/** Those a multi-stakeholder hearing invites, in the order in which a modalities resolution names them. */
export const constituencies = {
  presiding: 'Presiding',
  'member-state': 'Member State',
  'observer-state': 'Observer State',
  'un-system': 'United Nations system',
  'regional-organization': 'Intergovernmental or regional organization',
  'national-institution': 'National human rights institution',
  'civil-society': 'Civil society',
  academia: 'Academia',
  'private-sector': 'Private sector',
  survivor: 'Survivor',
  other: 'Other',
} as const

/** One of them. */
export type Constituency = keyof typeof constituencies

const { presiding: _presiding, ...others } = constituencies

/** Those who can be invited: whoever presides invites. */
export const invitedConstituencies = others

/** @returns whether they count as participants: whoever presides speaks for the meeting, and stands behind no message */
export function isParticipant(constituency: Constituency): boolean {
  return constituency !== 'presiding'
}
