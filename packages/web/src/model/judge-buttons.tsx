import type { ReactNode } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { useJudge } from './use-judge.ts'

/** Take, change, refuse: the same three for every proposal. While it is being changed, what it becomes stands above. */
export function JudgeButtons({
  judging: { busy, error, judge },
  number,
  changing,
  onTake,
  onChanging,
  children,
}: {
  readonly judging: ReturnType<typeof useJudge>
  readonly number: number
  readonly changing: boolean
  /** Undefined where it cannot be taken: what it rests on stands there no more. */
  readonly onTake: (() => void) | undefined
  readonly onChanging: (changing: boolean) => void
  readonly children?: ReactNode
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const which = <span className="unseen"> {say('model.proposal', { number })}</span>
  return (
    <Stack gap={3}>
      {children}
      {error !== null && (
        <Notice kind="warm" live>
          <p>{refusal(error)}</p>
        </Notice>
      )}
      <Stack row gap={2}>
        {onTake && (
          <Button kind={changing ? 'main' : 'plain'} busy={busy} onClick={onTake}>
            {say(changing ? 'model.takeChanged' : 'model.take')}
            {which}
          </Button>
        )}
        {onTake && (
          <Button kind="quiet" busy={busy} aria-expanded={changing} onClick={() => onChanging(!changing)}>
            {say(changing ? 'form-entry.cancel' : 'model.change')}
            {which}
          </Button>
        )}
        <Button kind="quiet" busy={busy} onClick={() => judge('refused')}>
          {say('model.refuse')}
          {which}
        </Button>
      </Stack>
    </Stack>
  )
}
