import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
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
      {me.verbs.includes('confirm-emergency') && <ConfirmEmergency thread={thread} />}
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

/** The task of the second person names the request; nothing of the case is shown before access is open. */
function ConfirmEmergency({ thread }: { readonly thread: string }) {
  const { say } = useWords()
  const tasks = useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => ask<Tasks>('/api/tasks?limit=200', { signal }),
  })
  const kind = caseKind('emergency.opened')
  const asked =
    tasks.data?.tasks.filter((task) => task.thread === thread && task.title === 'emergency-to-confirm') ?? []
  if (!kind) return null
  return asked.map(({ key }) => (
    <Card key={key} as="section">
      <Stack gap={4}>
        <h2>{say('emergency.confirm')}</h2>
        <p>{say('record.intro.emergency.opened')}</p>
        <EntryForm
          kind={kind}
          thread={thread}
          section="sharing"
          seen={0}
          fixed={{ request: key.replace(/^emergency-/, '') }}
          saveWords={kind.title}
          grave
          onSaved={() => location.reload()}
        />
      </Stack>
    </Card>
  ))
}
