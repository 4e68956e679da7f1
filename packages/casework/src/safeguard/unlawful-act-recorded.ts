import { entryKind, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, instantField, paragraphField } from '../words.ts'
import { stageField } from './act-stages.ts'
import { type ActStage, safeguardSection } from './safeguard-section.ts'

/**
 * The person did something that a law forbids, and it may follow from the exploitation. Recorded to protect: no closed
 * list of offences, and trafficking is looked into first (OSCE 2013; ICAT Issue Brief 8). No enforcement role reads this
 * section.
 */
export const unlawfulActRecorded = entryKind({
  kind: 'unlawful-act.recorded',
  section: safeguardSection,
  verb: 'record-unlawful-act',
  title: 'Act under pressure',
  sentence: 'recorded an act that may follow from the exploitation',
  body: z.strictObject({
    act: choice({
      immigration: 'Entry, stay or work without permission',
      document: 'A false or borrowed document',
      prostitution: 'Prostitution, where a law forbids it',
      begging: 'Begging, where a law forbids it',
      theft: 'Theft',
      'drug-cultivation': 'Growing drugs',
      'drug-transport': 'Carrying or selling drugs',
      'online-fraud': 'Fraud online, scam work',
      'recruiting-others': 'Recruiting or guarding others',
      'benefit-fraud': 'Benefit fraud',
      violence: 'Violence',
      other: 'Other',
    }).meta({ title: 'What' }),
    subject: choice({ adult: 'An adult', child: 'A child', unknown: 'Not known: treated as a child' }).meta({
      title: 'Was the person an adult then?',
    }),
    words: sealed(paragraphField).meta({ title: 'What happened, and how it hangs together with the exploitation' }),
    during: choice({
      during: 'While under control',
      after: 'After it',
      before: 'Before it',
      'not-known': 'Not known',
    }).meta({ title: 'When' }),
    stage: stageField,
    deadline: instantField.optional().meta({
      title: 'Somebody decides by',
      description: 'The end of custody, a hearing, a removal.',
    }),
  }),
  fold: (state, entry) => ({
    acts: withItem(state.acts, {
      id: entry.id,
      act: entry.body.act,
      subject: entry.body.subject,
      words: entry.body.words,
      stage: setField<ActStage>(undefined, entry.body.stage, entry),
      reached: [entry.body.stage],
      deadline: entry.body.deadline ?? null,
      recorded: entry.said,
      assessments: [],
    }),
  }),
  tasks: ({ acts }, { lead, clocks }) =>
    acts.flatMap(({ id, recorded, deadline, assessments }) => {
      const last = assessments.at(-1)
      if (last && last.answer !== 'more-needed') return []
      const due = deadline ?? hoursAfter(recorded, clockHours(clocks, 'safeguard-assessment'))
      return [{ key: `act-${id}`, title: 'safeguard-to-assess', due, organisation: lead, verb: 'assess-safeguard' }]
    }),
})
