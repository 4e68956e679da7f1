import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'

type Bounce = { readonly party: string; readonly action: string; readonly status: string; readonly mail: string }

/** Reads what a mail server wrote back, says what it means, and records it when a person says so. */
export function ReadBounce({
  thread,
  seen,
  version,
  nameOf,
}: {
  readonly thread: string
  readonly seen: number
  readonly version: number
  readonly nameOf: (party: string) => string
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const [mail, setMail] = useState('')
  const saying = useSay()
  const reading = useMutation({
    mutationFn: () =>
      ask<{ bounces: readonly Bounce[] }>(`/api/threads/${thread}/transmissions/${version}/bounce`, {
        method: 'POST',
        body: { mail },
      }),
  })
  const record = ({ party, status }: Bounce) => {
    const body = { version, parties: [party], status }
    saying.mutate([entryNow({ thread, kind: 'bounce.recorded', section: 'transmission', seen, body })], {
      onSuccess: () => {
        setMail('')
        reading.reset()
      },
    })
  }
  const failed = saying.error ?? reading.error
  return (
    <Stack gap={3}>
      <TextArea
        label={say('transmission.bounce')}
        hint={say('transmission.bounceWhat')}
        rows={4}
        value={mail}
        onChange={setMail}
      />
      <label className="field">
        <span>{say('transmission.bounceFile')}</span>
        <input
          type="file"
          className="control"
          accept=".eml,message/rfc822,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(setMail)}
        />
      </label>
      <div>
        <Button busy={reading.isPending} onClick={() => mail.trim() !== '' && reading.mutate()}>
          {say('transmission.bounceRead')}
        </Button>
      </div>
      {failed && (
        <Notice kind="warm" live>
          <p>{refusal(failed)}</p>
        </Notice>
      )}
      {reading.data?.bounces.length === 0 && <p role="status">{say('transmission.bounceNone')}</p>}
      {reading.data?.bounces.map((bounce) => {
        const { party, action, status, mail: which } = bounce
        const mission = nameOf(party)
        return (
          <Notice key={party} live>
            <p>{say('transmission.bounceFound', { action, mission, status })}</p>
            {which === 'earlier' && <p>{say('transmission.bounceEarlier', { mission })}</p>}
            {action === 'failed' && which !== 'earlier' && (
              <Button busy={saying.isPending} onClick={() => record(bounce)}>
                {say('transmission.bounceRecord')}
              </Button>
            )}
          </Notice>
        )
      })}
    </Stack>
  )
}
