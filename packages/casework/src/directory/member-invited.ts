import { entryKind, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { findItem, withItem } from '../items.ts'
import type { StaffRole } from '../roles.ts'
import { identifierField, lineField } from '../words.ts'
import { membersSection } from './members-section.ts'
import { staffRolesField } from './staff-roles.ts'

/**
 * What every browser takes for an e-mail address (HTML, "valid e-mail address"): the invitation goes there, so it is one
 * address and never a list or a line of headers.
 */
const oneAddress =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/

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
    email: sealed(
      z.string().trim().toLowerCase().max(254).regex(oneAddress, 'must be one e-mail address'),
      'exact',
    ).meta({
      title: 'E-mail',
      widget: 'email',
    }),
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
