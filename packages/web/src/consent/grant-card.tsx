import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline, MatrixAnswer } from '../case/case-answers.ts'
import { kindsAbout, type Recording } from '../case/case-kinds.ts'
import { sectionTitle, sectionWords } from '../case/section-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** One grant: who, on what basis, what for, which parts, until when. A consent can be ended here in one action. */
export function GrantCard({
  grant,
  name,
  outline,
  state,
  recording,
}: {
  readonly grant: MatrixAnswer['grants'][number]
  readonly name: string
  readonly outline: CaseOutline
  readonly state: unknown
  readonly recording: Recording
}) {
  const { say, sayOf, day, list } = useWords()
  const [asking, setAsking] = useState(false)
  const { id, basis, purpose, sections, from, until } = grant
  const over = until !== null && until <= new Date().toISOString()
  const possible = kindsAbout('sharing', 'grants', id, state, recording).map(({ kind }) => kind)
  const words = sectionWords('sharing')
  const consent = basis === 'consent'
  return (
    <Card as="article" className="grant-card">
      <Stack gap={2}>
        <h3>{name}</h3>
        <p>
          <Mark kind={over ? 'plain' : 'calm'}>{sayOf('matrix.basis', basis)}</Mark>{' '}
          {words.value('purpose', purpose) ?? words.value('authority', purpose) ?? sayOf('matrix.purpose', purpose, '')}
        </p>
        <p>{list(sections.map(sectionTitle))}</p>
        <p className="soft">
          {say('matrix.from', {
            day: day(from),
            end:
              until === null ? say('matrix.always') : say(over ? 'matrix.overBy' : 'matrix.until', { day: day(until) }),
          })}
        </p>
        {consent && (
          <Stack row gap={2}>
            {possible.includes('consent.withdrawn') && (
              <Button kind="grave" onClick={() => setAsking(true)}>
                {say('matrix.recall', { name })}
              </Button>
            )}
            {possible.includes('consent.renewed') && (
              <ButtonLink kind="quiet" to={`/cases/${outline.thread}/consent/renew`} search={{ about: id }}>
                {say('matrix.renew', { name })}
              </ButtonLink>
            )}
          </Stack>
        )}
      </Stack>
      {asking && <Recall {...{ grant, name, outline }} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function Recall({
  grant,
  name,
  outline,
  onClose,
}: {
  readonly grant: MatrixAnswer['grants'][number]
  readonly name: string
  readonly outline: CaseOutline
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const saying = useSay()
  const { thread, sections } = outline
  const end = () => {
    const seen = sections.find(({ key }) => key === 'sharing')?.version ?? 0
    const body = { consent: grant.id }
    saying.mutate([entryNow({ thread, kind: 'consent.withdrawn', section: 'sharing', seen, body })], {
      onSuccess: () => {
        announce(say('matrix.recalled', { name }))
        onClose()
      },
    })
  }
  return (
    <Dialog title={say('matrix.recallTitle', { name })} onClose={onClose}>
      <p>{say('matrix.recallText', { name })}</p>
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{words(saying.error)}</p>
        </Notice>
      )}
      <Button kind="grave" busy={saying.isPending} onClick={end}>
        {say('matrix.recallDo')}
      </Button>
    </Dialog>
  )
}
