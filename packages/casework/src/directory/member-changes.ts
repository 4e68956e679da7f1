import { type CheckContext, entryKind, type Problem, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { identifierField, paragraphField } from '../words.ts'
import { type Member, type MembersState, membersSection } from './members-section.ts'
import { staffRolesField } from './staff-roles.ts'

const memberField = identifierField.meta({ title: 'Which member', widget: 'member' })

/** Nobody changes their own account: a stolen session must not be able to give itself more. */
function anotherAt(
  { members }: MembersState,
  id: string,
  statuses: readonly Member['status'][],
  { author }: CheckContext,
): Problem | undefined {
  const member = findItem(members, id)
  if (!member) return problem('refers-to-nothing', { field: 'member' })
  if (id === author) return problem('own-account')
  return statuses.includes(member.status) ? undefined : problem('not-in-this-state', { state: member.status })
}

/** Someone who was invited has joined; they say it themselves. */
export const memberJoined = entryKind({
  kind: 'member.joined',
  section: membersSection,
  verb: 'join',
  title: 'Member joined',
  sentence: 'joined the organisation',
  uncovered: true,
  body: z.strictObject({ member: memberField }),
  check: ({ members }, { body }, { author }) => {
    const member = findItem(members, body.member)
    if (!member || author !== body.member) return problem('refers-to-nothing', { field: 'member' })
    return member.status === 'invited' ? undefined : problem('already-settled')
  },
  fold: (state, { body, received }) => ({
    members: changeItem(state.members, body.member, (member) => ({
      ...member,
      status: 'active' as const,
      joined: received,
    })),
  }),
})

/** A member's roles are other ones from now on. */
export const memberRolesSet = entryKind({
  kind: 'member.roles-set',
  section: membersSection,
  verb: 'manage-members',
  title: 'Roles set',
  sentence: 'set a member’s roles',
  body: z.strictObject({ member: memberField, roles: staffRolesField }),
  check: (state, { body }, context) => anotherAt(state, body.member, ['invited', 'active', 'suspended'], context),
  fold: (state, entry) => ({
    members: changeItem(state.members, entry.body.member, (member) => ({
      ...member,
      roles: setField(member.roles, entry.body.roles, entry),
    })),
  }),
})

/** A member can do nothing any more, at once. */
export const memberSuspended = entryKind({
  kind: 'member.suspended',
  section: membersSection,
  verb: 'manage-members',
  title: 'Member suspended',
  sentence: 'suspended a member',
  body: z.strictObject({
    member: memberField,
    reason: sealed(paragraphField).optional().meta({ title: 'Why' }),
  }),
  check: (state, { body }, context) => anotherAt(state, body.member, ['invited', 'active'], context),
  fold: (state, { body }) => ({
    members: changeItem(state.members, body.member, (member) => ({ ...member, status: 'suspended' as const })),
  }),
})

/** A suspended member may work again. */
export const memberRestored = entryKind({
  kind: 'member.restored',
  section: membersSection,
  verb: 'manage-members',
  title: 'Member restored',
  sentence: 'let a member work again',
  body: z.strictObject({ member: memberField }),
  check: (state, { body }, context) => anotherAt(state, body.member, ['suspended'], context),
  fold: (state, { body }) => ({
    members: changeItem(state.members, body.member, (member) => ({
      ...member,
      // One who never joined must still accept the invitation.
      status: member.joined === null ? ('invited' as const) : ('active' as const),
    })),
  }),
})
