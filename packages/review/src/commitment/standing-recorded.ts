import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { choice, dayField, partyField } from '../entry-fields/fields.ts'
import { commitmentSection, standings } from './commitment-section.ts'

/** A State does not stand behind this promise, or joins it later. It stays in sight with it, and may report all the same. */
export const standingRecorded = entryKind({
  kind: 'standing.recorded',
  section: commitmentSection,
  verb: 'cut-commitment',
  title: 'Who does not join',
  sentence: 'recorded how a State stands to the commitment',
  body: z.strictObject({
    party: partyField.meta({ title: 'State or group' }),
    standing: choice(standings).meta({ title: 'How it stands to it' }),
    day: dayField.meta({ title: 'Since when' }),
  }),
  check: (_state, _entry, context) => onlyLead(context),
  fold: (state, { body: { party, standing, day } }) => ({
    ...state,
    standings: [...state.standings, { party, standing, day }],
  }),
})
