import { currentValue, entryKind, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { startOf } from '../instants.ts'
import { findItem, withItem } from '../items.ts'
import { choice, dayField, identifierField, paragraphField } from '../words.ts'
import { planSection, type StepProgress, settledProgress } from './plan-section.ts'

/** Who does it is said of every step: a plan in which all the work is the person's is no support. */
export const stepAgreed = entryKind({
  kind: 'step.agreed',
  section: planSection,
  verb: 'plan',
  title: 'Step towards a goal',
  sentence: 'agreed a step with the person',
  body: z.strictObject({
    goal: identifierField.meta({ title: 'Which goal', widget: 'goal' }),
    words: sealed(paragraphField).meta({ title: 'What will be done' }),
    who: choice({
      person: 'The person',
      together: 'The person and we, together',
      us: 'We',
      other: 'Somebody else',
    }).meta({ title: 'Who does it' }),
    due: dayField.optional().meta({ title: 'By when' }),
  }),
  check: (state, { body }) =>
    findItem(state.goals, body.goal) ? undefined : problem('refers-to-nothing', { field: 'goal' }),
  fold: (state, entry) => ({
    ...state,
    steps: withItem(state.steps ?? [], {
      id: entry.id,
      goal: entry.body.goal,
      words: entry.body.words,
      who: entry.body.who,
      due: entry.body.due ?? null,
      progress: setField<StepProgress>(undefined, 'agreed', entry),
    }),
  }),
  tasks: ({ goals, steps = [] }, { lead }) =>
    steps.flatMap(({ id, goal, who, due, progress }) => {
      // What the person does is theirs: nobody is reminded to see whether they did it.
      if (due === null || who === 'person' || who === 'other') return []
      if (['done', 'not-wanted'].includes(currentValue(progress) ?? 'agreed')) return []
      // Nobody is reminded of what leads nowhere any more.
      if (settledProgress.includes(currentValue(findItem(goals, goal)?.progress) ?? 'set')) return []
      return [{ key: `step-${id}`, title: 'step-due', due: startOf(due), organisation: lead, verb: 'plan' }]
    }),
})
