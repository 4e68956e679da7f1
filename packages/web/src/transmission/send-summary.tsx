import { type FormEvent, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'

/** Sends a signed version, after who sends it has confirmed who they are. */
export function SendSummary({
  thread,
  seen,
  version,
  title: signedTitle,
}: {
  readonly thread: string
  readonly seen: number
  readonly version: number
  readonly title: string
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const [steppedUp, dialog] = useStepUp()
  const saying = useSay((once) => steppedUp(once))
  const [symbol, setSymbol] = useState('')
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10))
  const [signatory, setSignatory] = useState('')
  const [title, setTitle] = useState(signedTitle)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const body = { version, symbol, date, signatory, titles: { en: title } }
    saying.mutate([entryNow({ thread, kind: 'summary.transmitted', section: 'transmission', seen, body })])
  }
  return (
    <form onSubmit={send}>
      <Stack gap={3}>
        <h2>{say('transmission.send', { version })}</h2>
        <p className="measure">{say('transmission.sendWhat')}</p>
        <TextField label={say('transmission.symbol')} required value={symbol} onChange={setSymbol} />
        <TextField label={say('transmission.date')} required type="date" value={date} onChange={setDate} />
        <TextField label={say('transmission.signatory')} required value={signatory} onChange={setSignatory} />
        <TextField label={say('transmission.documentTitle')} required value={title} onChange={setTitle} />
        {saying.isError && (
          <Notice kind="warm" live>
            <p>{refusal(saying.error)}</p>
          </Notice>
        )}
        <div>
          <Button kind="grave" type="submit" busy={saying.isPending}>
            {say('transmission.send', { version })}
          </Button>
        </div>
      </Stack>
      {dialog}
    </form>
  )
}
