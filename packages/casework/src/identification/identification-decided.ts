import { entryKind, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { decisionMakingOrganisations } from '../code-lists/decision-making-organisations.ts'
import { hoursAfter, startOf } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, choices, dayField, lineField, oneOf, paragraphField } from '../words.ts'
import { identificationSection } from './identification-section.ts'

/**
 * A decision on identification: by a named decider, with reasons. A presumption and a formal identification are two
 * statuses; a decision that the person was not identified says what could be shown, not what happened. Whoever records it
 * may be another than who decided it.
 */
export const identificationDecided = entryKind({
  kind: 'identification.decided',
  section: identificationSection,
  verb: 'decide-identification',
  title: 'Decision on identification',
  sentence: 'recorded a decision on identification',
  body: z.strictObject({
    status: choice({
      presumed: 'Presumed: there are reasons to believe it',
      identified: 'Formally identified',
      'not-identified': 'Not identified on what was known',
    }).meta({ title: 'Decision' }),
    decider: oneOf(decisionMakingOrganisations).meta({ title: 'Who decided' }),
    authority: lineField.meta({ title: 'Name of the authority or organisation' }),
    decided: dayField.meta({ title: 'Decided on' }),
    reasons: sealed(paragraphField).meta({ title: 'Reasons' }),
    evidence: choices({
      account: 'The person’s account',
      indicators: 'Indicators',
      documents: 'Documents',
      witness: 'Other people’s accounts',
      medical: 'Medical findings',
      digital: 'Digital traces',
      operation: 'What was found on the spot',
    })
      .optional()
      .meta({ title: 'What it rests on' }),
    reflectionEnds: dayField.optional().meta({
      title: 'Recovery and reflection period until',
      description: 'At least 30 days (Council of Europe Convention, article 13).',
    }),
    appeal: sealed(paragraphField).optional().meta({ title: 'How it can be challenged, and until when' }),
  }),
  check: (_state, { body }, { now }) =>
    startOf(body.decided) > now ? problem('time-in-future', { field: 'decided' }) : undefined,
  fold: (state, entry) => {
    const { status, decider, authority, decided, reasons, reflectionEnds, appeal } = entry.body
    return {
      status: setField(state.status, status, entry),
      decisions: withItem(state.decisions, {
        id: entry.id,
        status,
        decider,
        authority,
        decided,
        reasons,
        appeal: appeal ?? null,
      }),
      reflectionEnds: reflectionEnds ?? state.reflectionEnds,
    }
  },
  tasks: ({ status, decisions, reflectionEnds }, { lead, clocks }) => {
    const presumed = decisions.findLast((decision) => decision.status === 'presumed')
    // While voices disagree, what the presumption made due stays due.
    if (!presumed || !status.some(({ value }) => value === 'presumed')) return []
    const start = startOf(presumed.decided)
    const ends =
      reflectionEnds === null ? hoursAfter(start, clockHours(clocks, 'reflection-period')) : startOf(reflectionEnds)
    const due = hoursAfter(start, clockHours(clocks, 'decision-due'))
    const organisation = lead
    const verb = 'decide-identification'
    return [
      { key: 'reflection', title: 'reflection-period-ends', due: ends, organisation, verb },
      { key: 'decision', title: 'identification-decision-due', due, organisation, verb },
    ]
  },
})
