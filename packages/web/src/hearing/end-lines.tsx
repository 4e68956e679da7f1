import type { Statement } from '@clarion/review'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { Hearing } from './use-hearing.ts'

/** The office ends a speaker’s link before its hour, after it has read what that means. */
export function EndLines({
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
  const saying = useSay()
  const end = () => {
    const entry = { thread: outline.thread, kind: 'check.ended', section: 'record', body: { statement: statement.id } }
    saying.mutate([entryNow({ ...entry, seen: versions['record'] ?? 0 })], { onSuccess: onDone })
  }
  return (
    <Notice kind="warm" title={say('hearing.linesEnd')}>
      <p>{say('hearing.linesEndWhat')}</p>
      {saying.isError && <p role="alert">{refusal(saying.error)}</p>}
      <Stack row gap={2}>
        <Button kind="grave" busy={saying.isPending} onClick={end}>
          {say('hearing.linesEndDo')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say('form-entry.cancel')}
        </Button>
      </Stack>
    </Notice>
  )
}
