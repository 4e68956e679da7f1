import { entryKind, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { choice, dayField, identifierField, paragraphField } from '../words.ts'
import { planSection } from './plan-section.ts'

/** How it goes with a goal. A setback is part of the way, and a goal may change or be left. */
export const goalProgressed = entryKind({
  kind: 'goal.progressed',
  section: planSection,
  verb: 'plan',
  title: 'How a goal goes',
  sentence: 'wrote down how a goal goes',
  body: z.strictObject({
    goal: identifierField.meta({ title: 'Which goal', widget: 'goal' }),
    progress: choice({
      begun: 'Begun',
      'going-well': 'Going well',
      setback: 'A setback',
      changed: 'The person changed it',
      reached: 'Reached',
      left: 'The person left it',
    }).meta({ title: 'How it goes' }),
    words: sealed(paragraphField).optional().meta({ title: 'In the person’s words' }),
    nextReview: dayField.optional().meta({ title: 'Look at it again on' }),
  }),
  check: (state, { body }) =>
    findItem(state.goals, body.goal) ? undefined : problem('refers-to-nothing', { field: 'goal' }),
  fold: (state, entry) => ({
    ...state,
    goals: changeItem(state.goals, entry.body.goal, (goal) => ({
      ...goal,
      // A goal that changed is told in its new words.
      words: entry.body.progress === 'changed' ? (entry.body.words ?? goal.words) : goal.words,
      progress: setField(goal.progress, entry.body.progress, entry),
      looked: entry.said,
      nextReview: entry.body.nextReview ?? null,
    })),
  }),
})
