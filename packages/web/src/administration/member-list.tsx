import { useState } from 'react'
import { useMe } from '../app/me.ts'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { MemberRow } from './administration-queries.ts'
import { LinkDialog } from './link-dialog.tsx'
import { type MemberAct, MemberDialog } from './member-dialog.tsx'
import { RecoverDialog } from './recover-dialog.tsx'

type Doing = { readonly member: MemberRow; readonly act: MemberAct | 'link' | 'recover' }

/** The members of one organisation, with what can be done about each: lines that fold on a narrow screen. */
export function MemberList({
  label,
  members,
  asTheyAre,
}: {
  readonly label: string
  readonly members: readonly MemberRow[]
  /** Nothing can be done about them: their organisation is withdrawn, and they come back with it. */
  readonly asTheyAre: boolean
}) {
  const { say, sayOf, list } = useWords()
  const me = useMe()
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <>
      <ul className="plain admin-members" aria-label={label}>
        {members.map((member) => (
          <li key={member.id} className="admin-member">
            <span className="admin-member-name">
              <bdi>{member.name}</bdi>
            </span>
            <span>{list(member.roles.map((role) => sayOf('role', role)))}</span>
            <span>
              <Mark kind={marks[member.status] ?? 'plain'}>{sayOf('memberStatus', member.status)}</Mark>
            </span>
            {member.id === me.member ? (
              <span className="small soft">{say('admin.you')}</span>
            ) : asTheyAre ? null : (
              <MemberActs member={member} onAct={(act) => setDoing({ member, act })} />
            )}
          </li>
        ))}
      </ul>
      {doing && doing.act !== 'link' && doing.act !== 'recover' && (
        <MemberDialog member={doing.member} act={doing.act} onClose={close} />
      )}
      {doing && doing.act === 'recover' && <RecoverDialog member={doing.member} onClose={close} />}
      {doing && doing.act === 'link' && <LinkDialog {...doing.member} onClose={close} />}
    </>
  )
}

const marks: Readonly<Record<string, 'good' | 'calm' | 'warm'>> = { active: 'good', invited: 'calm', suspended: 'warm' }

function MemberActs({
  member: { name, status },
  onAct,
}: {
  readonly member: MemberRow
  readonly onAct: (act: Doing['act']) => void
}) {
  const { say } = useWords()
  return (
    <Stack row gap={1} className="admin-acts">
      <Button kind="quiet" aria-label={say('admin.setRolesOf', { name })} onClick={() => onAct('roles')}>
        {say('admin.setRoles')}
      </Button>
      {status === 'invited' && (
        <Button kind="quiet" aria-label={say('admin.linkAgainOf', { name })} onClick={() => onAct('link')}>
          {say('admin.linkAgain')}
        </Button>
      )}
      {status === 'active' && (
        <Button kind="quiet" aria-label={say('admin.recoverOf', { name })} onClick={() => onAct('recover')}>
          {say('admin.recover')}
        </Button>
      )}
      {status === 'suspended' ? (
        <Button kind="quiet" aria-label={say('admin.restoreOf', { name })} onClick={() => onAct('restore')}>
          {say('admin.restore')}
        </Button>
      ) : (
        <Button kind="quiet" aria-label={say('admin.suspendOf', { name })} onClick={() => onAct('suspend')}>
          {say('admin.suspend')}
        </Button>
      )}
    </Stack>
  )
}
