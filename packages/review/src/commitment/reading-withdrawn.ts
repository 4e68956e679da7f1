import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, wordsField } from '../entry-fields/fields.ts'
import { progressSection } from './progress-section.ts'
import { cannotTakeBack, withTakenBack } from './taken-back.ts'

/** An independent reading was wrong; whoever gave it takes it back and says why. */
export const readingWithdrawn = entryKind({
  kind: 'reading.withdrawn',
  section: progressSection,
  verb: 'read-progress',
  title: 'Reading taken back',
  sentence: 'took an independent reading back',
  uncovered: true,
  body: z.strictObject({
    entry: identifierField.meta({ title: 'Which reading', widget: 'hidden' }),
    why: wordsField.meta({ title: 'Why' }),
  }),
  check: ({ readings }, { body }, context) => cannotTakeBack(readings, body.entry, context),
  fold: (state, { body }) => ({ ...state, readings: withTakenBack(state.readings, body.entry) }),
})
