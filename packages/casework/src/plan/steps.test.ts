import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCase } from '../testing/a-case.ts'
import { cast, namedIdentifier, organisations } from '../testing/cast.ts'
import type { PlanState } from './plan-section.ts'

const { daniel } = cast
const due = (life: ReturnType<typeof aCase>) => life.tasks('plan').filter(({ title }) => title === 'step-due')
const planned = () => {
  const life = aCase()
  const { id: goal } = life.tell(daniel, 'goal.set', { words: 'A room with a key of my own.', domain: 'home' })
  const step = (more: object) =>
    life.tell(daniel, 'step.agreed', { goal, words: 'Ask for the key', who: 'us', ...more })
  return { life, goal, step }
}

describe('a step towards a goal', () => {
  it('belongs to a goal that there is, and is answered by its own name', () => {
    const { life, step } = planned()
    const nothing = { goal: namedIdentifier(0x777), words: 'Ask', who: 'us' }
    expect(life.refusal(daniel, 'step.agreed', nothing)).toBe('refers-to-nothing')
    step({})
    expect(life.refusal(daniel, 'step.progressed', { step: nothing.goal, progress: 'done' })).toBe('refers-to-nothing')
  })

  it('is due for those who promised it, until it is done, put off or not wanted any more', () => {
    const { life, step } = planned()
    const { id } = step({ due: '2026-12-01' })
    expect(due(life)).toMatchObject([
      { due: '2026-12-01T00:00:00.000Z', organisation: organisations.lanternOutreach, verb: 'plan' },
    ])
    life.tell(daniel, 'step.progressed', { step: id, progress: 'later', due: '2026-12-09' }, { seen: 3 })
    expect(due(life)).toMatchObject([{ due: '2026-12-09T00:00:00.000Z' }])
    life.tell(daniel, 'step.progressed', { step: id, progress: 'later' }, { seen: 4 })
    expect(due(life)).toEqual([])
    life.tell(daniel, 'step.progressed', { step: id, progress: 'done' }, { seen: 5 })
    expect((life.state('plan') as PlanState).steps).toMatchObject([{ progress: [{ value: 'done' }], due: null }])
  })

  it('that the person does is never a task of anybody’s', () => {
    const { life, step } = planned()
    step({ due: '2026-12-01', who: 'person' })
    expect(due(life)).toEqual([])
  })

  it('is due no more once its goal is reached or left, and again when it is taken up', () => {
    const { life, goal, step } = planned()
    step({ due: '2026-12-01' })
    life.tell(daniel, 'goal.progressed', { goal, progress: 'left' }, { seen: 2 })
    expect(due(life)).toEqual([])
    life.tell(daniel, 'goal.progressed', { goal, progress: 'begun' }, { seen: 3 })
    expect(due(life)).toMatchObject([{ due: '2026-12-01T00:00:00.000Z' }])
  })

  it('never loses a goal, nor a goal a step, in whatever order they are told', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('goal', 'step', 'done', 'goes'), { maxLength: 12 }), (acts) => {
        const { life, goal, step } = planned()
        const steps = [step({}).id]
        let goals = 1
        for (const act of acts) {
          if (act === 'step') steps.push(step({}).id)
          if (act === 'goal') goals++
          if (act === 'goal') life.tell(daniel, 'goal.set', { words: 'School', domain: 'education' })
          if (act === 'done') life.tell(daniel, 'step.progressed', { step: steps[0], progress: 'done' })
          if (act === 'goes') life.tell(daniel, 'goal.progressed', { goal, progress: 'begun' })
        }
        const state = life.state('plan') as PlanState
        expect(state.goals.length).toBe(goals)
        expect(state.steps?.map(({ id }) => id)).toEqual(steps)
      }),
      { numRuns: 30 },
    )
  })
})
