import { noBeside, type SharingState } from '@clarion/casework'
import type { CaseOutline, MatrixAnswer } from '../case/case-answers.ts'
import { kindsAbout, type Recording } from '../case/case-kinds.ts'
import { sectionTitle, sectionWords } from '../case/section-words.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** One grant: who, on what basis, what for, which parts, until when. A consent can be ended here in one action. */
export function GrantCard({
  grant,
  name,
  outline,
  state,
  recording,
  onRecall,
}: {
  readonly grant: MatrixAnswer['grants'][number]
  readonly name: string
  readonly outline: CaseOutline
  readonly state: SharingState | undefined
  readonly recording: Recording
  readonly onRecall: () => void
}) {
  const spoken = useWords()
  const { say, sayOf, day, list } = spoken
  const { id, basis, purpose, sections, from, until } = grant
  const over = until !== null && until <= new Date().toISOString()
  const possible = kindsAbout('sharing', 'grants', id, state, recording).map(({ kind }) => kind)
  const words = sectionWords(spoken, 'sharing')
  const consent = basis === 'consent'
  const afterNo = state?.grants.find((one) => one.id === id)?.consent?.afterNo
  const no = state && noBeside(state, afterNo)
  return (
    <Card as="article" className="grant-card">
      <Stack gap={2}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p>
          <Mark kind={over ? 'plain' : 'calm'}>{sayOf('matrix.basis', basis)}</Mark>{' '}
          {words.value('purpose', purpose) ?? words.value('authority', purpose) ?? sayOf('matrix.purpose', purpose, '')}
        </p>
        <p>{list(sections.map((section) => sectionTitle(spoken, section)))}</p>
        <p className="soft">
          {say('matrix.from', {
            day: day(from),
            end:
              until === null ? say('matrix.always') : say(over ? 'matrix.overBy' : 'matrix.until', { day: day(until) }),
          })}
        </p>
        {no && afterNo && (
          <p>
            {say('matrix.afterNo', {
              day: day(no.said),
              view: sayOf('matrix.childView', afterNo.view),
              reason: afterNo.reason,
            })}
          </p>
        )}
        {possible.includes('order.ended') && (
          <Stack row gap={2}>
            <ButtonLink kind="quiet" to={`/cases/${outline.thread}/record/order.ended`} search={{ about: id }}>
              {say('matrix.endOrder', { name })}
            </ButtonLink>
          </Stack>
        )}
        {consent && (
          <Stack row gap={2}>
            {possible.includes('consent.withdrawn') && (
              <Button kind="grave" onClick={onRecall}>
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
    </Card>
  )
}
