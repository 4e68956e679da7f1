import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from './rules.ts'
import { silenceStatus } from './silence-status.ts'
import { textSection } from './text-section.ts'

/** The hour is over and nobody spoke: the silence held. */
export const silenceHeld = entryKind({
  kind: 'silence.held',
  section: textSection,
  verb: 'draft-declaration',
  title: 'Silence held',
  sentence: 'noted that the silence held',
  body: z.strictObject({}),
  check: ({ silences }, _entry, context) => {
    const last = silences.at(-1)
    const status = last && silenceStatus(last, context.now)
    return (
      onlyLead(context) ?? (status === 'over' ? undefined : problem('not-in-this-state', { state: status ?? 'none' }))
    )
  },
  fold: (state) => ({
    ...state,
    silences: state.silences.map((silence, at) =>
      at === state.silences.length - 1 && silence.breaks.length === 0 ? { ...silence, held: true } : silence,
    ),
  }),
})
