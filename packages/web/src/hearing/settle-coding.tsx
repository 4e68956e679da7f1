import { CodePoints, type CodingDispute, currentEdition, type RecordState, type Statement } from '@clarion/review'
import { type FormEvent, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { messageWords } from './part-words.ts'
import { StatementWords } from './statement-words.tsx'
import type { Hearing } from './use-hearing.ts'
import { useReaderName } from './use-reader-name.ts'

/** A place that two people read differently, on one screen: what each found, and which of it stays. */
export function SettleCoding({
  all,
  record,
  statement,
  dispute,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly statement: Statement
  readonly dispute: CodingDispute
}) {
  const { say, language } = useWords()
  const refusal = useRefusalWords()
  const { outline, versions, me } = all
  const saying = useSay()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(dispute.codes.map(({ id }) => id)))
  const [why, setWhy] = useState('')
  const may = me.verbs.includes('settle-coding')
  const { words } = currentEdition(statement)
  const nameOf = useReaderName(all, true)
  const from = Math.min(...dispute.codes.map(({ start }) => start))
  const to = Math.max(...dispute.codes.map(({ end }) => end))
  const send = (event: FormEvent) => {
    event.preventDefault()
    const ids = dispute.codes.map(({ id }) => id)
    const body = {
      statement: statement.id,
      keep: ids.filter((id) => kept.has(id)),
      drop: ids.filter((id) => !kept.has(id)),
      ...(why.trim() === '' ? {} : { why }),
    }
    const entry = { thread: outline.thread, kind: 'coding.settled', section: 'record', body }
    saying.mutate([entryNow({ ...entry, seen: versions['record'] ?? 0 })])
  }
  return (
    <Notice kind="warm" title={say('hearing.differTitle')}>
      {words !== null && <StatementWords statement={statement}>{new CodePoints(words).slice(from, to)}</StatementWords>}
      <form onSubmit={send}>
        <Stack gap={3}>
          <fieldset className="field">
            <legend>{say('hearing.whatStays')}</legend>
            {dispute.codes.map((code) => (
              <Checkbox
                key={code.id}
                label={say(`hearing.code.${code.stance}`, {
                  message: code.message,
                  title: messageWords(language, record, code.message),
                  by: nameOf(code.author),
                })}
                checked={kept.has(code.id)}
                onChange={(yes) => {
                  const next = new Set(kept)
                  if (yes) next.add(code.id)
                  else next.delete(code.id)
                  setKept(next)
                }}
              />
            ))}
            {dispute.nothing.map((reader) => (
              <p key={reader} className="soft">
                {reader === me.member
                  ? say('hearing.youMarkedNothing')
                  : say('hearing.markedNothing', { by: nameOf(reader) })}
              </p>
            ))}
          </fieldset>
          {may && (
            <>
              <TextField label={say('hearing.why')} longest={10_000} value={why} onChange={setWhy} />
              <div>
                <Button type="submit" kind="main" busy={saying.isPending}>
                  {say('hearing.settle')}
                </Button>
              </div>
            </>
          )}
          {saying.isError && <p role="alert">{refusal(saying.error)}</p>}
        </Stack>
      </form>
    </Notice>
  )
}
