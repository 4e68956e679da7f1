import { type PlanState, settledProgress } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { SecondLook } from '../approvals/second-look.tsx'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { kindsToRecord } from '../case/case-kinds.ts'
import { sectionQuery } from '../case/use-case.ts'
import { useRecording } from '../case/use-recording.ts'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { GoalCard } from './goal-card.tsx'
import './plan.css'

/** The support plan: what the person wants, in their words, who does what by when, and how it goes. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('plan.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('plan.title')}>{say('plan.heading')}</PageHeading>
          <p className="measure">{say('plan.intro')}</p>
          <Plan outline={outline} />
          <SecondLook outline={outline} act="plan" />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Plan({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const recording = useRecording(outline)
  const { thread } = outline
  const section = outline.sections.find(({ key }) => key === 'plan')
  const answer = useQuery({ ...sectionQuery<PlanState>(thread, 'plan'), enabled: section !== undefined })
  if (!section) return <Notice kind="warm" title={say('plan.hidden')} />
  if (answer.isPending) return <Waiting />
  if (answer.isError) {
    return (
      <Notice kind="warm" live>
        <p>{words(answer.error)}</p>
      </Notice>
    )
  }
  const { state, version } = answer.data
  const settled = (progress: PlanState['goals'][number]['progress']) =>
    settledProgress.includes(currentValue(progress) ?? 'set')
  const open = state.goals.filter(({ progress }) => !settled(progress))
  const over = state.goals.filter(({ progress }) => settled(progress))
  const may = kindsToRecord('plan', state, recording).some(({ kind }) => kind === 'goal.set')
  const card = (goal: PlanState['goals'][number]) => (
    <GoalCard key={goal.id} {...{ goal, state, thread, recording }} seen={version} />
  )
  return (
    <>
      {state.goals.length === 0 && <p>{say('plan.none')}</p>}
      {open.map(card)}
      {may && (
        <p>
          <ButtonLink
            kind={open.length === 0 ? 'main' : 'plain'}
            to={`/cases/${thread}/record/goal.set`}
            search={{ next: 'plan' }}
          >
            {say('plan.add')}
          </ButtonLink>
        </p>
      )}
      {over.length > 0 && (
        <section aria-labelledby="settled">
          <Stack gap={4}>
            <h2 id="settled">{say('plan.settled')}</h2>
            {over.map(card)}
          </Stack>
        </section>
      )}
    </>
  )
}
