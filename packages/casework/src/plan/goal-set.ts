import { currentValue, entryKind, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter, startOf } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, dayField, paragraphField } from '../words.ts'
import { type GoalProgress, planDomains, planSection, settledProgress } from './plan-section.ts'

/** Something the person wants to reach, in the person's own words. */
export const goalSet = entryKind({
  kind: 'goal.set',
  section: planSection,
  verb: 'plan',
  title: 'Goal',
  sentence: 'wrote down a goal of the person',
  body: z.strictObject({
    words: sealed(paragraphField).meta({ title: 'In the person’s words' }),
    domain: choice(planDomains).meta({ title: 'What it is about' }),
    nextReview: dayField.optional().meta({ title: 'Look at it again on' }),
  }),
  fold: (state, entry) => ({
    ...state,
    goals: withItem(state.goals, {
      id: entry.id,
      domain: entry.body.domain,
      words: entry.body.words,
      progress: setField<GoalProgress>(undefined, 'set', entry),
      set: entry.said,
      looked: entry.said,
      nextReview: entry.body.nextReview ?? null,
    }),
  }),
  tasks: ({ goals }, { lead, clocks }) =>
    goals.flatMap(({ id, progress, looked, nextReview }) => {
      if (settledProgress.includes(currentValue(progress) ?? 'set')) return []
      const due = nextReview === null ? hoursAfter(looked, clockHours(clocks, 'goal-review')) : startOf(nextReview)
      return [{ key: `goal-${id}`, title: 'goal-review-due', due, organisation: lead, verb: 'plan' }]
    }),
})
