import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'
import type { Hearing } from './use-hearing.ts'

/** A signed version is made known to everyone in the programme. */
export function PublishSummary({
  all: { outline, versions },
  version,
  onDone,
}: {
  readonly all: Hearing
  readonly version: number
  readonly onDone: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const [steppedUp, dialog] = useStepUp()
  const saying = useSay((once) => steppedUp(once))
  const entry = { thread: outline.thread, kind: 'summary.published', section: 'summary', body: { version } }
  return (
    <Stack gap={2}>
      <p className="measure">{say('hearing.publishWhat')}</p>
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      <div>
        <Button
          kind="main"
          busy={saying.isPending}
          onClick={() => saying.mutate([entryNow({ ...entry, seen: versions['summary'] ?? 0 })], { onSuccess: onDone })}
        >
          {say('hearing.publish')}
        </Button>
      </div>
      {dialog}
    </Stack>
  )
}
