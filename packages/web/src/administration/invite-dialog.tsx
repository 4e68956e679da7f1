import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { sectionQuery } from '../case/use-case.ts'
import { organisationKind } from '../directory/directory-kinds.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { newId } from '../entry-form/entry-now.ts'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { InvitationLink } from './link-dialog.tsx'

/** Asks somebody to join, and then says how the link reaches them. */
export function InviteDialog({
  organisation,
  onClose,
}: {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const queries = useQueryClient()
  const [member] = useState(newId)
  const [name, setName] = useState<string>()
  const known = useQuery(sectionQuery(organisation.id, 'members'))
  if (name !== undefined) {
    return (
      <Dialog title={say('admin.invited', { name })} onClose={onClose}>
        <InvitationLink id={member} name={name} organisation={organisation} />
      </Dialog>
    )
  }
  return (
    <Dialog title={say('admin.inviteTo', { organisation: organisation.name })} onClose={onClose}>
      <p>{say('admin.inviteWhat')}</p>
      {known.isPending && <Waiting />}
      {known.isError && (
        <Notice kind="warm" live>
          <p>{refusal(known.error)}</p>
        </Notice>
      )}
      {known.data && (
        <InviteForm
          {...{ organisation, member, seen: known.data.version, onClose }}
          onInvited={(invited) => {
            setName(invited)
            void queries.invalidateQueries({ queryKey: ['members'] })
          }}
        />
      )}
    </Dialog>
  )
}

function InviteForm({
  organisation,
  member,
  seen,
  onInvited,
  onClose,
}: {
  readonly organisation: { readonly id: string }
  readonly member: string
  readonly seen: number
  readonly onInvited: (name: string) => void
  readonly onClose: () => void
}) {
  const { say } = useWords()
  // Not a state: nothing is drawn of it before the form is saved.
  const name = useRef('')
  return (
    <EntryForm
      kind={organisationKind('member.invited')}
      thread={organisation.id}
      section="members"
      seen={seen}
      fixed={{ member }}
      saveWords={say('admin.inviteSend')}
      stop={(said) => {
        name.current = String(said['name'] ?? '')
        return undefined
      }}
      onSaved={() => onInvited(name.current)}
      onCancel={onClose}
    />
  )
}
