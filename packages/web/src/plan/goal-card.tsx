import { type Goal, type PlanState, settledProgress } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { kindsAbout, type Recording } from '../case/case-kinds.ts'
import { sectionWords } from '../case/section-words.ts'
import { ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { StepList } from './step-list.tsx'

/** One goal: what the person said, what it is about, how it goes, and the steps towards it. */
export function GoalCard({
  goal,
  state,
  thread,
  seen,
  recording,
}: {
  readonly goal: Goal
  readonly state: PlanState
  readonly thread: string
  readonly seen: number
  readonly recording: Recording
}) {
  const spoken = useWords()
  const { say, sayOf, day } = spoken
  const words = sectionWords(spoken, 'plan')
  const { id, domain, progress, looked, nextReview } = goal
  const now = currentValue(progress) ?? 'set'
  const kinds = kindsAbout('plan', 'goals', id, state, recording).map(({ kind }) => kind)
  const short = shorten(goal.words)
  return (
    <Card as="article" className="goal">
      <Stack gap={3}>
        <h2 className="goal-words said" dir="auto">
          {goal.words}
        </h2>
        <p>
          <Mark kind={now === 'setback' ? 'warm' : 'calm'}>{words.value('progress', now) ?? sayOf('code', now)}</Mark>{' '}
          <span className="soft">{words.value('domain', domain) ?? domain}</span>
        </p>
        <p className="small soft">
          {nextReview === null
            ? say('plan.lookedAt', { day: day(looked) })
            : say('plan.review', { day: day(nextReview) })}
        </p>
        <StepList goal={id} over={settledProgress.includes(now)} {...{ state, thread, seen, recording }} />
        <Stack row gap={2}>
          {kinds.includes('step.agreed') && (
            <ButtonLink
              kind="quiet"
              to={`/cases/${thread}/record/step.agreed`}
              search={{ about: id, next: 'plan' }}
              label={say('plan.addStep', { goal: short })}
            >
              {say('plan.addStepShort')}
            </ButtonLink>
          )}
          {kinds.includes('goal.progressed') && (
            <ButtonLink
              kind="quiet"
              to={`/cases/${thread}/record/goal.progressed`}
              search={{ about: id, next: 'plan' }}
              label={say('plan.progress', { goal: short })}
            >
              {say('plan.progressShort')}
            </ButtonLink>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}

/** Enough of a goal to tell it from the others by ear. */
function shorten(words: string): string {
  const line = words.split('\n')[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
