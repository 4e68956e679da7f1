import { useMutation, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'

type Invited = { readonly id: string; readonly name: string; readonly organisation: { readonly id: string } }

/** The invitation of a member who has not joined yet. */
export function LinkDialog({ onClose, ...invited }: Invited & { readonly onClose: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('admin.linkOf', { name: invited.name })} onClose={onClose}>
      <InvitationLink {...invited} />
    </Dialog>
  )
}

/** How the link of an invitation reaches its member: by mail, or handed over in person. */
export function InvitationLink({ id, name, organisation }: Invited) {
  const { say, moment } = useWords()
  const refusal = useRefusalWords()
  const open = useQuery({
    queryKey: ['invitations', organisation.id, id],
    queryFn: ({ signal }) => ask<{ mails: boolean }>(`/api/organisations/${organisation.id}/invitations`, { signal }),
  })
  const link = useMutation({
    mutationFn: () =>
      ask<{ link: string | null; expires: string }>(`/api/members/${id}/invitation`, {
        method: 'POST',
        body: { by: 'hand' },
      }),
  })
  const failed = open.error ?? link.error
  return (
    <Stack gap={4}>
      {open.isPending && <Waiting />}
      {open.data && <p>{say(open.data.mails ? 'admin.linkMailed' : 'admin.linkByHand')}</p>}
      {failed && (
        <Notice kind="warm" live>
          <p>{refusal(failed)}</p>
        </Notice>
      )}
      {link.data?.link ? (
        <Notice live title={say('admin.linkHere', { moment: moment(link.data.expires) })}>
          <p>
            <code className="admin-link">{link.data.link}</code>
          </p>
          <p>{say('admin.linkWhat', { name })}</p>
        </Notice>
      ) : (
        <div>
          <Button kind="main" busy={link.isPending} onClick={() => link.mutate()}>
            {say('admin.link')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
