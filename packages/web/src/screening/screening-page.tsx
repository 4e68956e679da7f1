import { useState } from 'react'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind } from '../case/case-kinds.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { bodyOf } from './conversation.ts'
import { firstContactEntry } from './first-contact-entry.ts'
import { ScreeningTalk } from './screening-talk.tsx'
import { StopInstead } from './stop-instead.tsx'

/** Screening in a case that is open already, or again. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('screening.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('screening.title')}>{say('screening.heading')}</PageHeading>
          <p className="measure">{say('screening.intro')}</p>
          <InCase outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function InCase({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const go = useGo()
  const saying = useSay()
  const [id] = useState(newId)
  const [first] = useState(newId)
  const { thread, sections } = outline
  const { verbs } = useMe()
  const section = sections.find(({ key }) => key === 'screening')
  const verb = caseKind('screening.recorded')?.verb
  if (!section || !verb || !verbs.includes(verb)) return <Notice kind="warm" title={say('record.notNow')} />
  return (
    <ScreeningTalk
      outline={outline}
      onLeave={() => go(`/cases/${thread}`)}
      stop={(said, forget) => (
        <StopInstead
          entry={{ id: first, thread, section: 'screening', seen: section.version }}
          said={said}
          onStopped={() => {
            forget()
            go(`/cases/${thread}`)
          }}
        />
      )}
    >
      {(conversation, forget) => (
        <>
          {saying.isError && (
            <Notice kind="warm" live title={say('form-entry.notSaved')}>
              <p>{words(saying.error)}</p>
            </Notice>
          )}
          <Button
            kind="main"
            busy={saying.isPending}
            onClick={() =>
              saying.mutate(
                [
                  ...firstContactEntry(
                    { id: first, thread, section: 'screening', seen: section.version },
                    conversation,
                  ),
                  entryNow({
                    id,
                    thread,
                    kind: 'screening.recorded',
                    section: 'screening',
                    seen: section.version,
                    body: bodyOf(conversation),
                  }),
                ],
                {
                  onSuccess: () => {
                    forget()
                    go(`/cases/${thread}/screening/${id}`)
                  },
                },
              )
            }
          >
            {say('screening.record')}
          </Button>
        </>
      )}
    </ScreeningTalk>
  )
}
