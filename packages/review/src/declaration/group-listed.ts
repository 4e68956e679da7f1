import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { dayField, lineField, partyField, stateField } from '../entry-fields/fields.ts'
import { declarationSection } from './declaration-section.ts'
import { onlyLead } from './rules.ts'

const dateField = z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'must be a day, or a year or month where no more is known')

/** The members of a group as somebody published them. Another edition goes beside those before, and replaces none. */
export const groupListed = entryKind({
  kind: 'group.listed',
  section: declarationSection,
  verb: 'draft-declaration',
  title: 'Group listed',
  sentence: 'brought in the members of a group',
  body: z.strictObject({
    group: partyField.meta({ title: 'Short name' }),
    name: lineField.meta({ title: 'Name' }),
    edition: dayField.meta({ title: 'Day of the list' }),
    source: lineField.meta({ title: 'Who published it' }),
    members: z
      .array(
        z.strictObject({
          state: stateField.meta({ title: 'State' }),
          since: dateField.optional().meta({ title: 'Member since' }),
          until: dateField.optional().meta({ title: 'Member no more since' }),
        }),
      )
      .min(1)
      .max(400)
      .meta({ title: 'Members' }),
  }),
  check: (_state, _entry, context) => onlyLead(context),
  fold: (state, { body }) => {
    const { group: id, name, edition, source, members } = body
    const listed = members.map(({ state: code, since, until }) => ({
      state: code,
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
    }))
    return { ...state, groups: [...state.groups, { id, name, edition, source, via: '', members: listed }] }
  },
})
