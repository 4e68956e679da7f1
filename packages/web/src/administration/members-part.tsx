import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { organisationsQuery } from '../directory/directory-queries.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { type MemberRow, membersQuery } from './administration-queries.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberList } from './member-list.tsx'

/** Who works where, and as what. */
export function MembersPart() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const members = useQuery(membersQuery)
  const organisations = useQuery(organisationsQuery)
  const [inviting, setInviting] = useState<{ readonly id: string; readonly name: string }>()
  const failed = members.error ?? organisations.error
  if (failed) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(failed)}</p>
      </Notice>
    )
  }
  if (!members.data || !organisations.data) return <Waiting />
  const byOrganisation = Map.groupBy(members.data.members, ({ organisation }) => organisation.id)
  return (
    <Stack gap={5}>
      <p className="measure">{say('admin.membersWhat')}</p>
      {organisations.data.organisations.map(({ id, name }) => (
        <section key={id} aria-label={name} className="admin-organisation">
          <div className="admin-organisation-top">
            <h3>{name}</h3>
            <Button
              aria-label={say('admin.inviteTo', { organisation: name })}
              onClick={() => setInviting({ id, name })}
            >
              {say('admin.invite')}
            </Button>
          </div>
          <MembersOf name={name} members={byOrganisation.get(id) ?? []} />
        </section>
      ))}
      {inviting && <InviteDialog organisation={inviting} onClose={() => setInviting(undefined)} />}
    </Stack>
  )
}

function MembersOf({ name, members }: { readonly name: string; readonly members: readonly MemberRow[] }) {
  const { say } = useWords()
  if (members.length === 0) return <p className="soft">{say('admin.membersNone')}</p>
  return <MemberList label={say('admin.memberTable', { organisation: name })} members={members} />
}
