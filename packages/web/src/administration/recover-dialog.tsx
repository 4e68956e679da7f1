import { useMutation } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'
import type { MemberRow } from './administration-queries.ts'
import { type MadeLink, OpenLink } from './open-link.tsx'

/** Offers somebody who lost every way of signing in a new one, after saying what ends with it. */
export function RecoverDialog({ member, onClose }: { readonly member: MemberRow; readonly onClose: () => void }) {
  const { say, moment } = useWords()
  const refusal = useRefusalWords()
  const [steppedUp, stepUpDialog] = useStepUp()
  const { id, name } = member
  const offer = useMutation({
    mutationFn: () => steppedUp(() => ask<MadeLink>(`/api/members/${id}/recovery`, { method: 'POST' })),
  })
  return (
    <Dialog title={say('admin.recoverOf', { name })} onClose={onClose}>
      <Stack gap={4}>
        <p className="measure">{say('admin.recoverWhat')}</p>
        {offer.isError && (
          <Notice kind="warm" live>
            <p>{refusal(offer.error)}</p>
          </Notice>
        )}
        {offer.data?.link && <OpenLink made={offer.data} name={name} />}
        {offer.data && !offer.data.link && (
          <Notice live>
            <p>{say('admin.recoverMailed', { name, moment: moment(offer.data.expires) })}</p>
          </Notice>
        )}
        <Stack row gap={3}>
          {!offer.data && (
            <Button kind="main" busy={offer.isPending} onClick={() => offer.mutate()}>
              {say('admin.recoverSend')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {say(offer.data ? 'app.close' : 'app.cancel')}
          </Button>
        </Stack>
      </Stack>
      {stepUpDialog}
    </Dialog>
  )
}
