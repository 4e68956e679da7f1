import { useMutation } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** Shutting others out: every other session of one's own ends. */
export function OtherSessions() {
  const { say } = useWords()
  const words = useRefusalWords()
  const end = useMutation({
    mutationFn: () => ask<{ readonly ended: number }>('/api/sign-out/elsewhere', { method: 'POST' }),
  })
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('sessions.title')}</h2>
        <p>{say('sessions.text')}</p>
        {end.isError && (
          <Notice kind="warm" live>
            <p>{words(end.error)}</p>
          </Notice>
        )}
        {end.isSuccess && (
          <Notice kind="good" live>
            <p>{say('sessions.ended', { count: end.data.ended })}</p>
          </Notice>
        )}
        <div>
          <Button busy={end.isPending} onClick={() => end.mutate()}>
            {say('sessions.end')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}
