import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { startOf } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, dayField, paragraphField } from '../words.ts'
import { flagReasons, flagsSection } from './flags-section.ts'

/** Somebody who works on a case wants the team to keep something in sight, or to look at it on a day. */
export const flagRaised = entryKind({
  kind: 'flag.raised',
  section: flagsSection,
  verb: 'flag-case',
  title: 'Flag',
  sentence: 'put a flag on the case',
  body: z.strictObject({
    about: choice(flagReasons).meta({ title: 'Why' }),
    words: sealed(paragraphField)
      .optional()
      .meta({ title: 'In a few words', description: 'The person can read this.' }),
    day: dayField.optional().meta({
      title: 'On which day somebody should look',
      description: 'Without a day it stands at the head of the case until it is taken down.',
    }),
  }),
  fold: (state, { id, body, organisation }) => ({
    flags: withItem(state.flags, {
      id,
      about: body.about,
      words: body.words ?? null,
      day: body.day ?? null,
      status: 'raised' as const,
      done: null,
      organisation,
    }),
  }),
  tasks: ({ flags }, { lead }) =>
    flags.flatMap(({ id, status, day }) =>
      status === 'raised' && day !== null
        ? [{ key: `flag-${id}`, title: 'flag-due', due: startOf(day), organisation: lead, verb: 'flag-case' }]
        : [],
    ),
})
