import type { HearingState } from '@clarion/review'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { outlineQuery, sectionQuery } from '../case/use-case.ts'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** For the office that held the hearing: whether a text of others, which says that it answers to it, stands on its public page. */
export function AcceptAnswer({ consultations }: { readonly consultations: Consultations }) {
  const { about, text, isOffice } = consultations
  const { hearing } = about
  const me = useMe()
  const may = !isOffice && text.adoption !== null && me.verbs.includes('hold-hearing')
  const outline = useQuery({ ...outlineQuery(hearing ?? ''), enabled: may && hearing !== null, retry: false }).data
  if (!may || hearing === null || outline?.lead.id !== me.organisation.id) return null
  return <Answer {...{ hearing }} declaration={consultations.thread} />
}

function Answer({ hearing, declaration }: { readonly hearing: string; readonly declaration: string }) {
  const { say } = useWords()
  const read = useQuery(sectionQuery<HearingState>(hearing, 'hearing')).data
  const seen = read?.version ?? 0
  const isAccepted = read?.state.answers?.includes(declaration) ?? false
  const saying = useSaying(
    { thread: hearing, section: 'hearing', seen },
    `answer ${declaration} ${isAccepted}`,
    () => ({}),
  )
  if (!read) return null
  return (
    <Card as="section">
      <Stack gap={3}>
        <p className="measure">{say(isAccepted ? 'declaration.answerAccepted' : 'declaration.answerWhat')}</p>
        <SayForm
          key={String(isAccepted)}
          saying={saying}
          faults={{}}
          words={say(isAccepted ? 'declaration.answerEnd' : 'declaration.answerAccept')}
          onSend={() => saying.send(isAccepted ? 'answer.unaccepted' : 'answer.accepted', { declaration })}
        >
          {() => null}
        </SayForm>
      </Stack>
    </Card>
  )
}
