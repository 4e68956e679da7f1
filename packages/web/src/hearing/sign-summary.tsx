import type { RecordState, SummaryVersion } from '@clarion/review'
import { type FormEvent, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useTyped } from '../app/use-typed.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { formOf } from '../entry-form/form-of.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'
import { summaryBody, typedFrom } from './summary-draft.ts'
import { type Hearing, hearingKind } from './use-hearing.ts'

type Signature = {
  readonly id: string
  readonly name: string
  readonly office: string
  readonly place: string
  readonly day: string
}

/** The draft as it was saved is signed: its very words go into the signing entry. */
export function SignSummary({
  all,
  record,
  version,
  open,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly version: SummaryVersion
  /** How many findings still stand against it. */
  readonly open: number
}) {
  const { say, name } = useWords()
  const refusal = useRefusalWords()
  const { outline, versions, summary } = all
  const [kept, keep] = useTyped<Signature>(`${outline.thread} signature ${version.number}`)
  const [fresh] = useState(newId)
  const signature = kept ?? { id: fresh, name: '', office: '', place: '', day: '' }
  const [tried, setTried] = useState(false)
  const [steppedUp, dialog] = useStepUp()
  const saying = useSay((once) => steppedUp(once))
  if (summary?.signed.some(({ number }) => number === version.number)) return null
  if (open > 0) return <Notice title={say('hearing.notYet', { count: open })} />
  const { id, ...by } = signature
  const missing = (member: keyof typeof by) => (tried && by[member].trim() === '' ? say('hearing.fillIn') : undefined)
  const set = (member: keyof typeof by) => (value: string) => keep({ ...signature, [member]: value })
  const sign = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (saying.isPending || Object.values(by).some((value) => value.trim() === '')) return
    const { follows: _follows, ...words } = summaryBody(typedFrom(version), record)
    const entry = { id, thread: outline.thread, kind: 'summary.signed', section: 'summary' }
    const body = { version: version.number, ...words, ...by }
    saying.mutate([entryNow({ ...entry, seen: versions['summary'] ?? 0, body })], { onSuccess: () => keep(undefined) })
  }
  const { fields } = formOf(hearingKind('summary.signed').body)
  const title = (member: string) => fields.find((field) => field.name === member)?.title ?? member
  return (
    <Card as="section">
      <form onSubmit={sign} noValidate>
        <Stack gap={4}>
          <h3>{say('hearing.sign')}</h3>
          <p className="measure">{say('hearing.signWhat')}</p>
          {(['name', 'office', 'place', 'day'] as const).map((member) => (
            <TextField
              key={member}
              label={name(title(member))}
              required
              type={member === 'day' ? 'date' : 'text'}
              longest={300}
              value={by[member]}
              error={missing(member)}
              onChange={set(member)}
            />
          ))}
          {saying.isError && (
            <Notice kind="warm" live>
              <p>{refusal(saying.error)}</p>
            </Notice>
          )}
          <div>
            <Button type="submit" kind="main" busy={saying.isPending}>
              {say('hearing.signDo')}
            </Button>
          </div>
        </Stack>
      </form>
      {dialog}
    </Card>
  )
}
