import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useGo } from '../app/use-address.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { bodyOf, type Conversation } from '../screening/conversation.ts'
import { firstContactEntry } from '../screening/first-contact-entry.ts'
import { ScreeningTalk } from '../screening/screening-talk.tsx'
import { useWords } from '../words/use-words.ts'
import { caseToOpen, freshCode, openingEntry } from './new-case.ts'

/**
 * A first conversation, before there is a case. What was answered stays in this window until the person agrees that a case
 * is opened; the case and the conversation are then saved together, or not at all.
 */
export function Page() {
  const { say } = useWords()
  const go = useGo()
  return (
    <Stack gap={4}>
      <PageHeading title={say('screening.title')}>{say('screening.heading')}</PageHeading>
      <p className="measure">{say('screening.intro')}</p>
      <p className="measure soft">{say('screening.unsaved')}</p>
      <ScreeningTalk
        onLeave={() => go('/cases/new')}
        stop={(_said, forget) => (
          <Button
            onClick={() => {
              forget()
              go('/cases/new')
            }}
          >
            {say('first.leave')}
          </Button>
        )}
      >
        {(conversation, forget) => <OpenWithIt conversation={conversation} forget={forget} />}
      </ScreeningTalk>
    </Stack>
  )
}

function OpenWithIt({ conversation, forget }: { readonly conversation: Conversation; readonly forget: () => void }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const go = useGo()
  const saying = useSay()
  const [agrees, setAgrees] = useState(false)
  const [missing, setMissing] = useState(false)
  const [opening, setOpening] = useState(caseToOpen)
  const [id] = useState(newId)
  const [first] = useState(newId)
  const { thread, code } = opening
  const open = () => {
    if (!agrees) return setMissing(true)
    const body = bodyOf(conversation)
    const screening = { id, thread, kind: 'screening.recorded', section: 'screening', seen: 0, body }
    const before = firstContactEntry({ id: first, thread, section: 'screening', seen: 0 }, conversation)
    saying.mutate([openingEntry(opening), ...before, entryNow(screening)], {
      onSuccess: () => {
        forget()
        go(`/cases/${thread}`)
      },
      onError: (thrown) => {
        if (isRefusal(thrown, 'code-in-use')) setOpening({ ...opening, code: freshCode() })
      },
    })
  }
  return (
    <Stack gap={4}>
      <p>{say('openCase.code', { code })}</p>
      <Checkbox label={say('screening.agrees')} checked={agrees} onChange={setAgrees} />
      {missing && !agrees && <Notice kind="warm" live title={say('screening.agreesMissing')} />}
      {saying.isError && (
        <Notice kind="warm" live title={say('form-entry.notSaved')}>
          <p>{words(saying.error)}</p>
        </Notice>
      )}
      <Stack row gap={3}>
        <Button kind="main" busy={saying.isPending} onClick={open}>
          {say('screening.openAndRecord')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            forget()
            go('/cases/new')
          }}
        >
          {say('screening.discard')}
        </Button>
      </Stack>
    </Stack>
  )
}
