import type { CorrectionRequest } from '@clarion/review'
import { type FormEvent, useState } from 'react'
import { useTyped } from '../app/use-typed.ts'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'

/** A request is declined, and the speaker is told why. */
export function DeclineRequest({
  request,
  busy,
  onDecline,
  onCancel,
}: {
  readonly request: CorrectionRequest
  readonly busy: boolean
  readonly onDecline: (why: string) => void
  readonly onCancel: () => void
}) {
  const { say } = useWords()
  const [typed, keep] = useTyped<string>(`${request.entry} declined`)
  const [tried, setTried] = useState(false)
  const why = typed ?? ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (why.trim() === '' || busy) return
    onDecline(why)
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap={3}>
        <TextArea
          label={say('hearing.declineWhy')}
          hint={say('hearing.declineWhyWhat')}
          required
          rows={3}
          longest={10_000}
          value={why}
          error={tried && why.trim() === '' ? say('hearing.declineWhyMissing') : undefined}
          onChange={keep}
        />
        <Stack row gap={2}>
          <Button type="submit" kind="main" busy={busy}>
            {say('hearing.decline')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              keep(undefined)
              onCancel()
            }}
          >
            {say('form-entry.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
