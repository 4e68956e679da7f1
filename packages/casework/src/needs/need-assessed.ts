import { entryKind, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { serviceLines } from '../code-lists/service-lines.ts'
import { hoursAfter } from '../instants.ts'
import { choice, oneOf, paragraphField } from '../words.ts'
import { needsSection } from './needs-section.ts'

/**
 * What the person needs now. Urgent ones come first and do not wait for any decision on identification: services attach
 * to the person, not to a status (CoE Convention, article 12(6)).
 */
export const needAssessed = entryKind({
  kind: 'need.assessed',
  section: needsSection,
  verb: 'assess-needs',
  title: 'Needs',
  sentence: 'wrote down what the person needs',
  body: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          line: oneOf(serviceLines).meta({ title: 'What' }),
          status: choice({
            urgent: 'Urgent',
            needed: 'Needed',
            met: 'Met',
            declined: 'The person does not want it now',
            'not-needed': 'Not needed',
          }).meta({ title: 'How it stands' }),
        }),
      )
      .min(1)
      .max(40)
      .meta({ title: 'Needs' }),
    words: sealed(paragraphField).optional().meta({ title: 'In the person’s words' }),
  }),
  fold: (state, entry) => {
    const lines = { ...state.lines }
    for (const { line, status } of entry.body.lines) lines[line] = setField(lines[line], status, entry)
    return {
      lines,
      words: entry.body.words === undefined ? state.words : setField(state.words, entry.body.words, entry),
    }
  },
  tasks: ({ lines }, { lead, clocks }) =>
    Object.entries(lines).flatMap(([line, field]) => {
      const voice = field.find(({ value }) => value === 'urgent')
      if (!voice) return []
      const due = hoursAfter(voice.said, clockHours(clocks, 'urgent-need'))
      return [{ key: `urgent-${line}`, title: 'urgent-need-unmet', due, organisation: lead, verb: 'assess-needs' }]
    }),
})
