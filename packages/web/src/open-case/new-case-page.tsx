import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useGo } from '../app/use-address.ts'
import { caseKind } from '../case/case-kinds.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useKeptConversation } from '../screening/kept-conversation.ts'
import { useWords } from '../words/use-words.ts'
import { caseToOpen, freshCode } from './new-case.ts'

/** Opening a case: after a conversation, or at once; never under a name, and only when the person agrees. */
export function Page() {
  const { say } = useWords()
  const [conversation] = useKeptConversation('')
  return (
    <Stack gap={5}>
      <PageHeading title={say('openCase.title')}>{say('openCase.heading')}</PageHeading>
      <p className="measure">{say('openCase.intro')}</p>
      <Card as="section">
        <Stack gap={3}>
          <h2>{say('openCase.first')}</h2>
          <p>{say('openCase.firstText')}</p>
          <ButtonLink kind="main" to="/cases/new/screening">
            {say(conversation ? 'openCase.goOn' : 'openCase.screen')}
          </ButtonLink>
        </Stack>
      </Card>
      <Card as="section">
        <Stack gap={3}>
          <h2>{say('openCase.now')}</h2>
          <OpenNow />
        </Stack>
      </Card>
    </Stack>
  )
}

function OpenNow() {
  const { say } = useWords()
  const go = useGo()
  const [agrees, setAgrees] = useState(false)
  const [opening, setOpening] = useState(caseToOpen)
  const { thread, survivor, code } = opening
  const kind = caseKind('case.opened')
  if (!kind) return <Notice kind="warm" title={say('record.notNow')} />
  return (
    <EntryForm
      kind={kind}
      thread={thread}
      section="case"
      seen={0}
      fixed={{ code, survivor }}
      place="new case"
      omit={['source']}
      saveWords={say('openCase.open')}
      stop={() => (agrees ? undefined : { at: 'agrees', words: say('openCase.agreesMissing') })}
      onRefused={(thrown) => {
        // One chance in a thousand thousand million: the next one is free.
        if (isRefusal(thrown, 'code-in-use')) setOpening({ ...opening, code: freshCode() })
      }}
      onSaved={() => go(`/cases/${thread}`)}
    >
      {() => (
        <>
          <p>{say('openCase.code', { code })}</p>
          <div data-path="agrees">
            <Checkbox label={say('openCase.agrees')} checked={agrees} onChange={setAgrees} />
          </div>
        </>
      )}
    </EntryForm>
  )
}
