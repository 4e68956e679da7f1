import { entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { instantField } from '../entry-fields/fields.ts'
import { canNegotiate, onlyLead } from './rules.ts'
import { type HourFault, instantOfHour } from './silence-hour.ts'
import { currentRevision, textSection, toldOf } from './text-section.ts'

const faultWords: Readonly<Record<HourFault, readonly [string, string]>> = {
  'unknown-zone': ['body.zone', 'is no time zone; write one such as America/New_York'],
  'no-such-hour': ['body.hour', 'is left out when the clocks there are changed; choose another'],
  'hour-comes-twice': ['body.hour', 'comes twice when the clocks there are changed; choose another'],
}

/**
 * The text lies under silence until an hour on the clocks of a place. The entry holds the instant too, so that its fold
 * needs no table of time zones and no machine with an old one reads another hour: the door compares the two once.
 */
export const silenceOpened = entryKind({
  kind: 'silence.opened',
  section: textSection,
  verb: 'draft-declaration',
  title: 'Silence opened',
  sentence: 'put the text under silence',
  body: z.strictObject({
    revision: z.int().min(0).meta({ title: 'Which revision', widget: 'hidden' }),
    hour: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be an hour such as 2017-04-28T18:00')
      .meta({ title: 'Until which hour' }),
    zone: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/, 'must be a time zone such as America/New_York')
      .meta({
        title: 'On the clocks of which place',
        examples: ['America/New_York', 'Europe/Vienna', 'Africa/Nairobi'],
      }),
    until: instantField.meta({ title: 'In universal time', widget: 'hidden' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context) ?? canNegotiate(state, context.now)
    if (refused) return refused
    const revision = currentRevision(state)
    if (body.revision !== revision?.number) {
      return problem('not-in-this-state', { state: `revision ${revision?.number}, ${revision?.name}` })
    }
    return hourProblem(body, context.now)
  },
  fold: (state, entry) => {
    const { revision, hour, zone, until } = entry.body
    const silence = { ...toldOf(entry), revision, hour, zone, until, breaks: [], held: false }
    return { ...state, silences: [...state.silences, silence] }
  },
  tasks: ({ silences }, { lead }) =>
    silences.flatMap(({ entry, until, held, breaks }) =>
      held || breaks.length > 0
        ? []
        : [
            {
              key: `silence-${entry}`,
              title: 'silence-to-close',
              due: until,
              organisation: lead,
              verb: 'draft-declaration',
            },
          ],
    ),
})

function hourProblem(
  { hour, zone, until }: { readonly hour: string; readonly zone: string; readonly until: string },
  now: string,
): Problem | undefined {
  const instant = instantOfHour(hour, zone)
  if (instant === 'unknown-zone' || instant === 'no-such-hour' || instant === 'hour-comes-twice') {
    const [field, reason] = faultWords[instant]
    return problem('invalid-field', { field, reason })
  }
  if (instant !== until) return problem('invalid-field', { field: 'body.until', reason: `is not ${hour} in ${zone}` })
  return until > now ? undefined : problem('invalid-field', { field: 'body.hour', reason: 'is over already' })
}
