import type { ProfileState } from '@clarion/casework'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { sectionQuery } from '../case/use-case.ts'
import { organisationKind } from '../directory/directory-kinds.ts'
import { readDirectoryAnew } from '../directory/directory-queries.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'

/** An organisation of which something is decided. */
export type Withdrawing = {
  readonly id: string
  readonly name: string
  readonly withdrawn: boolean
  /** How many of its members can sign in now. */
  readonly working: number
}

/** Says what will happen to an organisation and those who work there, and does it; or brings them back. */
export function WithdrawDialog({
  organisation: { id, name, withdrawn, working },
  onClose,
}: {
  readonly organisation: Withdrawing
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const queries = useQueryClient()
  const { organisation: own } = useMe()
  const profile = useQuery(sectionQuery<ProfileState>(id, 'profile'))
  const title = say(withdrawn ? 'admin.bringBackOf' : 'admin.withdrawOf', { organisation: name })
  return (
    <Dialog title={title} onClose={onClose}>
      {profile.isPending && <Waiting />}
      {profile.isError && (
        <Notice kind="warm" live>
          <p>{refusal(profile.error)}</p>
        </Notice>
      )}
      {profile.data && profile.data.state.registeredBy !== own.id && (
        <Notice kind="warm" title={say('admin.withdrawOthers')} />
      )}
      {profile.data && profile.data.state.registeredBy === own.id && (
        <>
          <p>
            {withdrawn
              ? say('admin.bringBackWhat', { organisation: name })
              : say('admin.withdrawWhat', { organisation: name })}
          </p>
          {!withdrawn && <p>{say('admin.withdrawMembers', { count: working })}</p>}
          {!withdrawn && <p>{say('admin.withdrawNot')}</p>}
          <EntryForm
            kind={organisationKind(withdrawn ? 'organisation.restored' : 'organisation.withdrawn')}
            thread={id}
            section="profile"
            seen={profile.data.version}
            grave={!withdrawn}
            saveWords={say(withdrawn ? 'admin.bringBack' : 'admin.withdraw')}
            onSaved={async () => {
              onClose()
              announce(say(withdrawn ? 'admin.broughtBack' : 'admin.withdrawn', { organisation: name }))
              await Promise.all([
                readDirectoryAnew(queries),
                queries.invalidateQueries({ queryKey: ['members'] }),
                queries.invalidateQueries({ queryKey: ['thread', id] }),
              ])
            }}
            onCancel={onClose}
          />
        </>
      )}
    </Dialog>
  )
}
