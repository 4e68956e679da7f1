import { entryKind, problem, setField } from '@clarion/journal'
import { z } from 'zod'
import { clockLabels } from '../clocks.ts'
import { choice } from '../words.ts'
import { settingsSection } from './settings-section.ts'

/** The programme sets how long until something is due. It holds for what is drawn from now on. */
export const clockSet = entryKind({
  kind: 'clock.set',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Clock',
  sentence: 'set a clock',
  body: z.strictObject({
    clock: choice(clockLabels).meta({ title: 'Which clock' }),
    hours: z
      .int()
      .min(1)
      .max(30 * 365 * 24)
      .meta({ title: 'Hours' }),
  }),
  check: (_state, { body }) =>
    // Council of Europe Convention, article 13: a programme may give more, never less.
    body.clock === 'reflection-period' && body.hours < 30 * 24
      ? problem('invalid-field', { field: 'hours', reason: 'the reflection period is at least 30 days' })
      : undefined,
  fold: (state, entry) => {
    const { clock, hours } = entry.body
    return { ...state, clocks: { ...state.clocks, [clock]: setField(state.clocks[clock], hours, entry) } }
  },
})
