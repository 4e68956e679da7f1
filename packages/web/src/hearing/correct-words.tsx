import { currentEdition, type Statement, statementAtMost } from '@clarion/review'
import { type FormEvent, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useTyped } from '../app/use-typed.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { heldWords } from './transcript-parts.ts'
import type { Hearing } from './use-hearing.ts'

/** The words of a statement are put right; what was wrong is said with it. */
export function CorrectWords({
  all: { outline, versions },
  statement,
  onDone,
}: {
  readonly all: Hearing
  readonly statement: Statement
  readonly onDone: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const { words: text, number } = currentEdition(statement)
  const [kept, keep] = useTyped<{ readonly words: string; readonly why: string }>(`${statement.id} corrected ${number}`)
  const typed = kept ?? { words: text ?? '', why: '' }
  const [tried, setTried] = useState(false)
  const saying = useSay()
  const same = typed.words === text
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (same || typed.why.trim() === '' || saying.isPending) return
    const body = { statement: statement.id, follows: number, why: typed.why, ...heldWords(typed.words) }
    const entry = { thread: outline.thread, kind: 'statement.corrected', section: 'record', body }
    saying.mutate([entryNow({ ...entry, seen: versions['record'] ?? 0 })], {
      onSuccess: () => {
        keep(undefined)
        onDone()
      },
    })
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap={3}>
        <TextArea
          label={say('hearing.words')}
          rows={8}
          lang={statement.language}
          longest={statementAtMost}
          value={typed.words}
          error={tried && same ? say('hearing.changesNothing') : undefined}
          onChange={(words) => keep({ ...typed, words })}
        />
        <TextField
          label={say('hearing.wasWrong')}
          required
          value={typed.why}
          error={tried && typed.why.trim() === '' ? say('hearing.whyMissing') : undefined}
          onChange={(why) => keep({ ...typed, why })}
        />
        {saying.isError && (
          <Notice kind="warm" live>
            <p>{refusal(saying.error)}</p>
          </Notice>
        )}
        <Stack row gap={2}>
          <Button type="submit" kind="main" busy={saying.isPending}>
            {say('hearing.correctDo')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              keep(undefined)
              onDone()
            }}
          >
            {say('form-entry.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
