import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { type MadeLink, OpenLink } from './open-link.tsx'

type Invited = { readonly id: string; readonly name: string; readonly organisation: { readonly id: string } }

/** GET /api/organisations/{organisation}/invitations */
type Invitations = {
  readonly mails: boolean
  readonly invitations: readonly {
    readonly member: string
    readonly expires: string
    readonly mail: 'sent' | 'waiting' | 'refused'
  }[]
}

/** The invitation of a member who has not joined yet. */
export function LinkDialog({ onClose, ...invited }: Invited & { readonly onClose: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('admin.linkOf', { name: invited.name })} onClose={onClose}>
      <InvitationLink {...invited} />
    </Dialog>
  )
}

/** How the link of an invitation reaches its member, what became of it, and how it is taken back. */
export function InvitationLink({ id, name, organisation }: Invited) {
  const { say, sayOf, moment } = useWords()
  const refusal = useRefusalWords()
  const queries = useQueryClient()
  const [sure, setSure] = useState(false)
  const open = useQuery({
    queryKey: ['invitations', organisation.id, id],
    queryFn: ({ signal }) => ask<Invitations>(`/api/organisations/${organisation.id}/invitations`, { signal }),
  })
  const readAnew = () => queries.invalidateQueries({ queryKey: ['invitations', organisation.id] })
  const link = useMutation({
    mutationFn: (by: 'hand' | 'mail') =>
      ask<MadeLink>(`/api/members/${id}/invitation`, { method: 'POST', body: { by } }),
    onSuccess: readAnew,
  })
  const taking = useMutation({
    mutationFn: () => ask(`/api/members/${id}/invitation`, { method: 'DELETE' }),
    onSuccess: async () => {
      setSure(false)
      link.reset()
      announce(say('admin.takenBack'))
      await readAnew()
    },
  })
  const failed = open.error ?? link.error ?? taking.error
  const known = open.data?.invitations.find(({ member }) => member === id)
  const mails = open.data?.mails === true
  return (
    <Stack gap={4}>
      {open.isPending && <Waiting />}
      {open.data && <p>{say(mails ? 'admin.linkMailed' : 'admin.linkByHand')}</p>}
      {open.data && (
        <p role="status">
          {known ? say('admin.linkEnds', { moment: moment(known.expires) }) : say('admin.noLink')}{' '}
          {mails && known && sayOf('admin.mail', known.mail)}
        </p>
      )}
      {failed && (
        <Notice kind="warm" live>
          <p>{refusal(failed)}</p>
        </Notice>
      )}
      {link.data?.link && <OpenLink made={link.data} name={name} />}
      {link.data && !link.data.link && (
        <Notice live>
          <p>{say('admin.mailedAgain')}</p>
        </Notice>
      )}
      <Stack row gap={3}>
        {!link.data?.link && (
          <Button kind={mails ? 'plain' : 'main'} busy={link.isPending} onClick={() => link.mutate('hand')}>
            {say('admin.link')}
          </Button>
        )}
        {mails && (
          <Button busy={link.isPending} onClick={() => link.mutate('mail')}>
            {say('admin.mailAgain')}
          </Button>
        )}
        {known && !sure && (
          <Button kind="quiet" onClick={() => setSure(true)}>
            {say('admin.takeBack')}
          </Button>
        )}
      </Stack>
      {sure && (
        <Notice kind="warm" live>
          <p>{say('admin.takeBackSure', { name })}</p>
          <Stack row gap={3}>
            <Button busy={taking.isPending} onClick={() => taking.mutate()}>
              {say('admin.takeBackYes')}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {say('app.cancel')}
            </Button>
          </Stack>
        </Notice>
      )}
    </Stack>
  )
}
