import { useState } from 'react'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { caseKind } from './case-kinds.ts'

/** A life is in danger and nobody can be asked: for whoever does not lead the case. It opens nothing yet. */
export function AskInEmergency({ thread }: { readonly thread: string }) {
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
