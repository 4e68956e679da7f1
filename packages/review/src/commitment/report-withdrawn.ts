import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, wordsField } from '../entry-fields/fields.ts'
import { progressSection } from './progress-section.ts'
import { cannotTakeBack, withTakenBack } from './taken-back.ts'

/** A self-report was wrong; whoever gave it takes it back and says why. The one before counts again. */
export const reportWithdrawn = entryKind({
  kind: 'report.withdrawn',
  section: progressSection,
  verb: 'report-progress',
  title: 'Self-report taken back',
  sentence: 'took a report on its own progress back',
  uncovered: true,
  body: z.strictObject({
    entry: identifierField.meta({ title: 'Which report', widget: 'hidden' }),
    why: wordsField.meta({ title: 'Why' }),
  }),
  check: ({ reports }, { body }, context) => cannotTakeBack(reports, body.entry, context),
  fold: (state, { body }) => ({ ...state, reports: withTakenBack(state.reports, body.entry) }),
})
