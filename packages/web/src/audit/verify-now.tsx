import { useMutation } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { Verification } from './audit-answers.ts'

/** Walks every journal and every checkpoint, and says in plain words what came of it. */
export function VerifyNow() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const walk = useMutation({
    mutationFn: async () => ({ verdict: await ask<Verification>('/api/verify'), at: new Date().toISOString() }),
  })
  return (
    <Card as="section" className="audit-part">
      <h2>{say('audit.verify')}</h2>
      <p className="measure">{say('audit.verifyWhat')}</p>
      <Stack row gap={3}>
        <Button kind="main" busy={walk.isPending} onClick={() => walk.mutate()}>
          {say(walk.data ? 'audit.verifyAgain' : 'audit.verifyNow')}
        </Button>
        {walk.isPending && (
          <span role="status" className="soft">
            {say('audit.verifying')}
          </span>
        )}
      </Stack>
      {walk.isError && (
        <Notice kind="warm" live>
          <p>{refusal(walk.error)}</p>
        </Notice>
      )}
      {walk.data && !walk.isPending && <Verdict {...walk.data} />}
    </Card>
  )
}

function Verdict({ verdict, at }: { readonly verdict: Verification; readonly at: string }) {
  const { say, sayOf, moment } = useWords()
  const { threads, entries, checkpoints, broken, brokenCheckpoint } = verdict
  if (broken.length === 0 && brokenCheckpoint === null) {
    return (
      <Notice kind="good" live title={say('audit.whole')}>
        <p>{say('audit.wholeSaid', { threads, entries, checkpoints, moment: moment(at) })}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="grave" live title={say('audit.broken')}>
      <p>{say('audit.brokenSaid', { count: broken.length + (brokenCheckpoint ? 1 : 0) })}</p>
      <ul>
        {brokenCheckpoint && (
          <li>
            {say('app.labelled', {
              label: say('audit.brokenCheckpoint', { number: brokenCheckpoint.number }),
              text: sayOf('audit.reason', brokenCheckpoint.reason),
            })}
          </li>
        )}
        {broken.map(({ thread, number, reason }) => (
          <li key={thread}>
            {say('app.labelled', {
              label: say('audit.brokenThread', { thread, number }),
              text: sayOf('audit.reason', reason),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
