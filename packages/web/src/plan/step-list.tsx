import type { PlanState } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { Check } from 'lucide-react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { kindsAbout, type Recording } from '../case/case-kinds.ts'
import { sectionWords } from '../case/section-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** The steps towards a goal: what, who does it, by when; one press says that it is done. */
export function StepList({
  goal,
  state,
  thread,
  seen,
  recording,
  over,
}: {
  readonly goal: string
  readonly state: PlanState
  readonly thread: string
  readonly seen: number
  readonly recording: Recording
  /** The goal is reached or left: what was to be done for it waits for nobody. */
  readonly over: boolean
}) {
  const spoken = useWords()
  const { say, sayOf, day, row } = spoken
  const refusal = useRefusalWords()
  const saying = useSay()
  const words = sectionWords(spoken, 'plan')
  const steps = (state.steps ?? []).filter((step) => step.goal === goal)
  if (steps.length === 0) return <p className="soft">{say('plan.noSteps')}</p>
  const standing = (step: (typeof steps)[number]) => currentValue(step.progress) ?? 'agreed'
  const wanted = steps.filter((step) => standing(step) !== 'not-wanted')
  const done = wanted.filter((step) => standing(step) === 'done').length
  return (
    <section aria-label={say('plan.steps')}>
      <Stack gap={2}>
        {wanted.length > 0 && (
          <>
            <p className="small">{say('plan.done', { done, count: wanted.length })}</p>
            <progress className="plan-progress" value={done} max={wanted.length} aria-hidden="true" />
          </>
        )}
        {saying.isError && (
          <Notice kind="warm" live title={say('form-entry.notSaved')}>
            <p>{refusal(saying.error)}</p>
          </Notice>
        )}
        <ul className="steps">
          {steps.map((step) => {
            const now = standing(step)
            const open = now === 'agreed' || now === 'later'
            const may = open && !over && kindsAbout('plan', 'steps', step.id, state, recording).length > 0
            const body = { step: step.id, progress: 'done' }
            const entry = { thread, kind: 'step.progressed', section: 'plan', seen, body }
            const when = step.due === null ? [] : [say('plan.by', { day: day(step.due) })]
            return (
              <li key={step.id} className={open ? 'step' : 'step step-over'}>
                <p className="said" dir="auto">
                  {now === 'done' && <Check size={18} aria-hidden />}
                  {step.words}
                </p>
                <p className="small soft">
                  {row([
                    words.value('who', step.who) ?? step.who,
                    ...when,
                    ...(now === 'agreed' ? [] : [words.value('progress', now) ?? sayOf('code', now)]),
                  ])}
                </p>
                {may && (
                  <Stack row gap={2}>
                    <Button
                      busy={saying.isPending}
                      aria-label={say('plan.stepDone', { step: step.words })}
                      onClick={() => saying.mutate([entryNow(entry)])}
                    >
                      {words.value('progress', 'done')}
                    </Button>
                    <ButtonLink
                      kind="quiet"
                      to={`/cases/${thread}/record/step.progressed`}
                      search={{ about: step.id, next: 'plan' }}
                      label={say('plan.stepElse', { step: step.words })}
                    >
                      {say('plan.stepElseShort')}
                    </ButtonLink>
                  </Stack>
                )}
              </li>
            )
          })}
        </ul>
      </Stack>
    </section>
  )
}
