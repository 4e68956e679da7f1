import { entryKind, problem, setField } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { choice, dayField, identifierField } from '../words.ts'
import { planSection } from './plan-section.ts'

/** What became of a step. One that is put off is no failure, and says nothing of the person. */
export const stepProgressed = entryKind({
  kind: 'step.progressed',
  section: planSection,
  verb: 'plan',
  title: 'How a step goes',
  sentence: 'wrote down how a step goes',
  body: z.strictObject({
    step: identifierField.meta({ title: 'Which step', widget: 'hidden' }),
    progress: choice({ done: 'Done', later: 'Later', 'not-wanted': 'Not wanted any more' }).meta({
      title: 'How it goes',
    }),
    due: dayField.optional().meta({ title: 'By when' }),
  }),
  check: ({ steps = [] }, { body }) =>
    findItem(steps, body.step) ? undefined : problem('refers-to-nothing', { field: 'step' }),
  fold: (state, entry) => ({
    ...state,
    steps: changeItem(state.steps ?? [], entry.body.step, (step) => ({
      ...step,
      progress: setField(step.progress, entry.body.progress, entry),
      // A step that is put off has a new day or none; the old one would be reminded of for ever.
      due: entry.body.progress === 'later' ? (entry.body.due ?? null) : step.due,
    })),
  }),
})
