import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Button, ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { caseKind } from './case-kinds.ts'

/**
 * The same page for a case that does not exist and for one that may not be known. Because an emergency begins just here,
 * it can be asked for and confirmed from this page.
 */
export function CaseNotHere({ thread }: { readonly thread: string }) {
  const { say } = useWords()
  const me = useMe()
  return (
    <Stack gap={5}>
      <PageHeading title={say('case.title')}>{say('case.notHere')}</PageHeading>
      <p className="measure">{say('case.notHereText')}</p>
      <ButtonLink to="/cases">{say('case.toCases')}</ButtonLink>
      <EmergencyTasks thread={thread} />
      {me.verbs.includes('request-emergency') && <AskInEmergency thread={thread} />}
    </Stack>
  )
}

function AskInEmergency({ thread }: { readonly thread: string }) {
  const { say } = useWords()
  const [step, setStep] = useState<'closed' | 'open' | 'asked'>('closed')
  const kind = caseKind('emergency.requested')
  if (step === 'asked') return <Notice kind="good" live title={say('emergency.asked')} />
  if (step === 'closed' || !kind) {
    return (
      <Stack gap={2}>
        <p>{say('emergency.lifeInDanger')}</p>
        <Button kind="grave" onClick={() => setStep('open')}>
          {say('emergency.ask')}
        </Button>
      </Stack>
    )
  }
  return (
    <Card as="section">
      <Stack gap={4}>
        <h2>{say('emergency.ask')}</h2>
        <p>{say('record.intro.emergency.requested')}</p>
        <EntryForm
          kind={kind}
          thread={thread}
          section="sharing"
          seen={0}
          saveWords={say('emergency.ask')}
          grave
          onSaved={() => setStep('asked')}
          onCancel={() => setStep('closed')}
        />
      </Stack>
    </Card>
  )
}

/** What a task makes of this page: nothing of the case is shown before access is open, or at all. */
const byTask = {
  'emergency-to-confirm': {
    kind: 'emergency.opened',
    member: 'request',
    words: 'emergency.confirm',
    save: 'emergency.confirmDo',
    done: 'emergency.opened',
  },
  'emergency-to-review': {
    kind: 'emergency.reviewed',
    member: 'emergency',
    words: 'emergency.review',
    save: 'emergency.reviewDo',
    done: 'emergency.reviewed',
  },
} as const

function EmergencyTasks({ thread }: { readonly thread: string }) {
  const tasks = useQuery({
    // Of this case alone: much else that is due must not push them out of the answer.
    queryKey: ['tasks', 'urgent', thread],
    queryFn: ({ signal }) => ask<Tasks>(`/api/tasks?pressing=urgent&thread=${thread}&limit=200`, { signal }),
  })
  return tasks.data?.tasks.flatMap((task) =>
    task.thread === thread && (task.title === 'emergency-to-confirm' || task.title === 'emergency-to-review')
      ? [<EmergencyTask key={task.key} thread={thread} title={task.title} id={task.key.replace(/^[a-z]+-/, '')} />]
      : [],
  )
}

function EmergencyTask({
  thread,
  title,
  id,
}: {
  readonly thread: string
  readonly title: keyof typeof byTask
  readonly id: string
}) {
  const { say } = useWords()
  const queries = useQueryClient()
  const { kind: name, member, words, save, done } = byTask[title]
  const kind = caseKind(name)
  if (!kind) return null
  return (
    <Card as="section">
      <Stack gap={4}>
        <h2>{say(words)}</h2>
        <p>{say(`record.intro.${name}`)}</p>
        <EntryForm
          kind={kind}
          thread={thread}
          section="sharing"
          seen={0}
          fixed={{ [member]: id }}
          saveWords={say(save)}
          grave
          onSaved={() => {
            announce(say(done))
            return queries.invalidateQueries({ queryKey: ['thread', thread] })
          }}
        />
      </Stack>
    </Card>
  )
}
