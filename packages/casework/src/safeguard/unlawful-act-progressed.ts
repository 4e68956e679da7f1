import { entryKind, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { identifierField, instantField, paragraphField } from '../words.ts'
import { stageField } from './act-stages.ts'
import { safeguardSection } from './safeguard-section.ts'

/** An authority went on with an act, or let it go. */
export const unlawfulActProgressed = entryKind({
  kind: 'unlawful-act.progressed',
  section: safeguardSection,
  verb: 'record-unlawful-act',
  title: 'What followed an act',
  sentence: 'recorded what followed an act',
  body: z.strictObject({
    act: identifierField.meta({ title: 'Which act', widget: 'act' }),
    stage: stageField,
    deadline: instantField.optional().meta({ title: 'Somebody decides next by' }),
    words: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: ({ acts }, { body }) =>
    findItem(acts, body.act) ? undefined : problem('refers-to-nothing', { field: 'act' }),
  fold: (state, entry) => ({
    acts: changeItem(state.acts, entry.body.act, (act) => ({
      ...act,
      stage: setField(act.stage, entry.body.stage, entry),
      reached: [...new Set([...act.reached, entry.body.stage])],
      deadline: entry.body.deadline ?? act.deadline,
    })),
  }),
})
