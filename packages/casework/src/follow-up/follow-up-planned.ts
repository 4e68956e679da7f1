import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { monthsAfter } from '../instants.ts'
import { choice, dayField } from '../words.ts'
import { defaultSchedule, followUpSection } from './follow-up-section.ts'

/** The person agreed to be asked later how they are, by safe contact only; they can end it at any time. */
export const followUpPlanned = entryKind({
  kind: 'follow-up.planned',
  section: followUpSection,
  verb: 'follow-up',
  title: 'Follow-up planned',
  sentence: 'planned the follow-up with the person',
  afterClosing: true,
  body: z.strictObject({
    agreed: choice({ yes: 'Yes', 'yes-own-dates': 'Yes, at times the person chose' }).meta({
      title: 'Does the person wish it?',
    }),
    start: dayField.meta({ title: 'From' }),
    months: z
      .array(z.int().min(1).max(60))
      .min(1)
      .max(12)
      .default([...defaultSchedule])
      .meta({ title: 'Months after that', widget: 'months' }),
  }),
  fold: (state, { body }) => ({
    ...state,
    start: body.start,
    months: [...new Set(body.months)].sort((one, other) => one - other),
    before: state.contacts.length,
  }),
  tasks: ({ start, months, contacts, before = 0 }, { lead }) => {
    const since = contacts.slice(before)
    if (start === null || since.at(-1)?.outcome === 'chose-to-end') return []
    // One at a time: the next month that nobody has asked at.
    const next = months.find((month) => since.every((contact) => contact.month < month))
    if (next === undefined) return []
    const due = monthsAfter(start, next)
    return [{ key: `month-${next}`, title: 'follow-up-due', due, organisation: lead, verb: 'follow-up' }]
  },
})
