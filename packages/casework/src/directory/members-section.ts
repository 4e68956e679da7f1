import { currentValue, type Field, isDisputed, section } from '@clarion/journal'
import type { StaffRole } from '../roles.ts'

/** Someone who works in the organisation. The e-mail address is sealed. */
export type Member = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: Field<readonly StaffRole[]>
  readonly status: 'invited' | 'active' | 'suspended'
  readonly invited: string
  readonly joined: string | null
  /** The texts of the code of conduct that were accepted, and when; absent for who accepted none. */
  readonly conduct?: readonly { readonly text: string; readonly at: string }[]
}

export type MembersState = { readonly members: readonly Member[] }

export const membersSection = section<MembersState>({
  name: 'members',
  title: 'Members of the organisation and their roles',
  initial: { members: [] },
  listing: ({ members }) => ({ members: members.filter(({ status }) => status === 'active').length }),
  facts: ({ members }) => ({
    members: members.filter(({ status }) => status === 'active').length,
    roles: [...new Set(members.flatMap(({ roles }) => currentValue(roles) ?? []))].sort(),
  }),
  disputes: ({ members }) => members.flatMap(({ id, roles }) => (isDisputed(roles) ? [id] : [])),
})
