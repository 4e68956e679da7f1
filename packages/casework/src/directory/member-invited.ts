import { entryKind, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { findItem, withItem } from '../items.ts'
import type { StaffRole } from '../roles.ts'
import { identifierField, lineField } from '../words.ts'
import { membersSection } from './members-section.ts'
import { staffRolesField } from './staff-roles.ts'

/** Someone is asked to join, with the roles they will have. */
export const memberInvited = entryKind({
  kind: 'member.invited',
  section: membersSection,
  verb: 'manage-members',
  title: 'Member invited',
  sentence: 'invited a member',
  body: z.strictObject({
    member: identifierField.meta({ title: 'Id of the member', widget: 'hidden' }),
    name: lineField.meta({ title: 'Name' }),
    email: sealed(z.string().trim().toLowerCase().min(3).max(254), 'exact').meta({ title: 'E-mail', widget: 'email' }),
    roles: staffRolesField,
  }),
  check: ({ members }, { body }) => (findItem(members, body.member) ? problem('already-settled') : undefined),
  fold: (state, entry) => ({
    members: withItem(state.members, {
      id: entry.body.member,
      name: entry.body.name,
      email: entry.body.email,
      roles: setField<readonly StaffRole[]>(undefined, entry.body.roles, entry),
      status: 'invited' as const,
      invited: entry.received,
      joined: null,
    }),
  }),
})
