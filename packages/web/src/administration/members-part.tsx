import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { organisationsQuery } from '../directory/directory-queries.ts'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { type MemberRow, membersQuery } from './administration-queries.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberList } from './member-list.tsx'
import { WithdrawDialog, type Withdrawing } from './withdraw-dialog.tsx'

/** A programme of so many is shown whole. */
const few = 12

/** Who works where, and as what. */
export function MembersPart() {
  const { say, sayOf } = useWords()
  const me = useMe()
  const [typed, setTyped] = useState('')
  const refusal = useRefusalWords()
  const members = useQuery(membersQuery)
  const organisations = useQuery(organisationsQuery)
  const [inviting, setInviting] = useState<{ readonly id: string; readonly name: string }>()
  const [withdrawing, setWithdrawing] = useState<Withdrawing>()
  const failed = members.error ?? organisations.error
  if (failed) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(failed)}</p>
      </Notice>
    )
  }
  if (!members.data || !organisations.data) return <Waiting />
  const looked = plain(typed)
  const found = members.data.members.filter(({ name, organisation, roles }) =>
    [name, organisation.name, ...roles.map((role) => sayOf('role', role))].some((text) => plain(text).includes(looked)),
  )
  const byOrganisation = Map.groupBy(found, ({ organisation }) => organisation.id)
  const workingAt = (id: string) =>
    members.data.members.filter(({ organisation, status }) => organisation.id === id && status === 'active').length
  // All of a small programme is seen at once; of a large one, what was looked for and one's own.
  const folds = looked === '' && members.data.members.length > few
  const shown = organisations.data.organisations.filter(
    ({ id, name }) => byOrganisation.has(id) || plain(name).includes(looked),
  )
  return (
    <Stack gap={4}>
      <p className="measure">{say('admin.membersWhat')}</p>
      <TextField label={say('admin.findMember')} type="search" value={typed} onChange={setTyped} />
      <p role="status" className="small soft">
        {looked !== '' && say('admin.membersFound', { count: found.length })}
      </p>
      {shown.map(({ id, name, withdrawn }) => (
        <OneOrganisation
          key={`${id} ${folds}`}
          name={name}
          withdrawn={withdrawn}
          members={byOrganisation.get(id) ?? []}
          open={!folds || id === me.organisation.id}
          onInvite={() => setInviting({ id, name })}
          onWithdraw={
            me.verbs.includes('register-organisation') && id !== me.organisation.id
              ? () => setWithdrawing({ id, name, withdrawn, working: workingAt(id) })
              : undefined
          }
        />
      ))}
      {withdrawing && <WithdrawDialog organisation={withdrawing} onClose={() => setWithdrawing(undefined)} />}
      {inviting && <InviteDialog organisation={inviting} onClose={() => setInviting(undefined)} />}
    </Stack>
  )
}

/** An organisation, folded to its name and how many work there where there are many. */
function OneOrganisation({
  name,
  withdrawn,
  members,
  open,
  onInvite,
  onWithdraw,
}: {
  readonly name: string
  readonly withdrawn: boolean
  readonly members: readonly MemberRow[]
  readonly open: boolean
  readonly onInvite: () => void
  /** Undefined for whoever brings no organisation in or out, and for their own. */
  readonly onWithdraw: (() => void) | undefined
}) {
  const { say } = useWords()
  return (
    <details className="admin-organisation" open={open}>
      <summary>
        <h3>{name}</h3> {withdrawn && <Mark>{say('admin.isWithdrawn')}</Mark>}{' '}
        <span className="small soft">{say('admin.membersFound', { count: members.length })}</span>
      </summary>
      {members.length === 0 ? (
        <p className="soft">{say('admin.membersNone')}</p>
      ) : (
        <MemberList label={say('admin.memberTable', { organisation: name })} members={members} asTheyAre={withdrawn} />
      )}
      <div className="admin-invite">
        <Stack row gap={2}>
          {!withdrawn && (
            <Button aria-label={say('admin.inviteTo', { organisation: name })} onClick={onInvite}>
              {say('admin.invite')}
            </Button>
          )}
          {onWithdraw && (
            <Button
              kind="quiet"
              aria-label={say(withdrawn ? 'admin.bringBackOf' : 'admin.withdrawOf', { organisation: name })}
              onClick={onWithdraw}
            >
              {say(withdrawn ? 'admin.bringBack' : 'admin.withdraw')}
            </Button>
          )}
        </Stack>
      </div>
    </details>
  )
}

/** Letters are compared without accents and case. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
