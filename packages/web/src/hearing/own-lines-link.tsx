import type { Statement } from '@clarion/review'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { Hearing } from './use-hearing.ts'

/** For so many hours a link may be open. */
const hours = [24, 48, 72, 168]

/** The office makes the link by which a speaker checks their own lines. It is shown once: what it opens is said before. */
export function OwnLinesLink({
  all: { outline, versions },
  statement,
  onDone,
}: {
  readonly all: Hearing
  readonly statement: Statement
  readonly onDone: () => void
}) {
  const { say, moment } = useWords()
  const refusal = useRefusalWords()
  const [open, setOpen] = useState('48')
  const [copied, setCopied] = useState<boolean>()
  const saying = useSay()
  const making = useMutation({
    mutationFn: async () => {
      const until = new Date(Date.now() + Number(open) * 3_600_000).toISOString()
      const body = { statement: statement.id, until }
      const entry = { thread: outline.thread, kind: 'check.opened', section: 'record', body }
      await saying.mutateAsync([entryNow({ ...entry, seen: versions['record'] ?? 0 })])
      const path = `/api/threads/${outline.thread}/statements/${statement.id}/link`
      return await ask<{ readonly address: string; readonly ends: string }>(path, { method: 'POST', body: {} })
    },
    onSuccess: () => setCopied(undefined),
  })
  const copy = async (address: string) => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
      announce(say('hearing.linesCopied'))
    } catch {
      // A browser may not let us; whoever sees the link can.
      setCopied(false)
    }
  }
  return (
    <Stack gap={3}>
      <p className="measure">{say('hearing.linesWhat')}</p>
      <Select
        label={say('hearing.linesFor')}
        value={open}
        onChange={setOpen}
        options={hours.map((count) => ({ value: String(count), label: say('hearing.linesHours', { count }) }))}
      />
      {making.isError && (
        <Notice kind="warm" live>
          <p>{refusal(making.error)}</p>
        </Notice>
      )}
      {making.data && (
        <Notice live title={say('hearing.linesOnce', { moment: moment(making.data.ends) })}>
          <p>
            <code dir="ltr" className="hearing-link">
              {making.data.address}
            </code>
          </p>
          <Button onClick={() => void copy(making.data.address)}>{say('hearing.linesCopy')}</Button>
          {copied !== undefined && <p>{say(copied ? 'hearing.linesCopied' : 'hearing.linesByHand')}</p>}
        </Notice>
      )}
      <Stack row gap={2}>
        <Button kind={making.data ? 'quiet' : 'main'} busy={making.isPending} onClick={() => making.mutate()}>
          {say('hearing.linesMake')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say(making.data ? 'hearing.linesDone' : 'form-entry.cancel')}
        </Button>
      </Stack>
    </Stack>
  )
}
