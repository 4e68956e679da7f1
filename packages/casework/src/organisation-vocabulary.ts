import type { Access, Vocabulary } from '@clarion/journal'
import { conductAccepted } from './conduct/conduct-accepted.ts'
import { memberJoined, memberRestored, memberRolesSet, memberSuspended } from './directory/member-changes.ts'
import { memberInvited } from './directory/member-invited.ts'
import { membersSection } from './directory/members-section.ts'
import { organisationDescribed } from './directory/organisation-described.ts'
import { organisationRegistered } from './directory/organisation-registered.ts'
import { organisationRestored, organisationWithdrawn } from './directory/organisation-withdrawn.ts'
import { type ProfileState, profileSection } from './directory/profile-section.ts'
import { serviceCapacityReported, serviceWithdrawn } from './directory/service-changes.ts'
import { serviceListed } from './directory/service-listed.ts'
import { servicesOfferedSection } from './directory/services-offered-section.ts'

/** The words of an organisation: what it is, what it offers, who works there. */
export const organisationVocabulary: Vocabulary = {
  thread: 'organisation',
  sections: [profileSection, servicesOfferedSection, membersSection],
  kinds: [
    organisationRegistered,
    organisationDescribed,
    organisationWithdrawn,
    organisationRestored,
    serviceListed,
    serviceCapacityReported,
    serviceWithdrawn,
    memberInvited,
    memberJoined,
    memberRolesSet,
    memberSuspended,
    memberRestored,
    conductAccepted,
  ],
  accessSections: ['profile'],
  access: organisationAccess,
  code: () => null,
  isClosed: (states) => profileOf(states).withdrawn !== undefined,
}

/**
 * An organisation leads its own thread. Whoever brought it into the programme may look after it too: somebody must be able
 * to invite its first member, and to suspend its last.
 */
function organisationAccess(states: ReadonlyMap<string, unknown>): Access {
  const { id, registeredBy, registered } = profileOf(states)
  const sections = [profileSection.name, servicesOfferedSection.name, membersSection.name]
  return {
    lead: id,
    survivor: null,
    grants:
      registeredBy === '' || registeredBy === id
        ? []
        : [
            {
              id,
              reader: registeredBy,
              sections,
              basis: 'lead',
              purpose: 'administration',
              from: registered,
              until: null,
            },
          ],
    erased: false,
  }
}

function profileOf(states: ReadonlyMap<string, unknown>): ProfileState {
  return (states.get(profileSection.name) as ProfileState | undefined) ?? profileSection.initial
}
