import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'

/** What can be said of letters that were chosen: that they go again, or, of those that nobody knows of, that they arrived. */
export function ChosenLetters({
  thread,
  seen,
  version,
  chosen: parties,
  unsure,
  onDone,
}: {
  readonly thread: string
  readonly seen: number
  readonly version: number
  readonly chosen: readonly string[]
  readonly unsure: boolean
  readonly onDone: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const saying = useSay()
  const [why, setWhy] = useState('')
  const tell = (kind: string, more: object) =>
    saying.mutate([entryNow({ thread, kind, section: 'transmission', seen, body: { version, parties, ...more } })], {
      onSuccess: onDone,
    })
  return (
    <Stack gap={3}>
      <p role="status">{say('transmission.chosen', { count: parties.length })}</p>
      <TextField label={say('transmission.why')} value={why} onChange={setWhy} />
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      <Stack row gap={3}>
        <Button busy={saying.isPending} onClick={() => tell('transmission.resent', { why })}>
          {say('transmission.again')}
        </Button>
        {unsure && (
          <Button busy={saying.isPending} onClick={() => tell('arrival.recorded', { proof: 'mail-log' })}>
            {say('transmission.arrived')}
          </Button>
        )}
      </Stack>
    </Stack>
  )
}
