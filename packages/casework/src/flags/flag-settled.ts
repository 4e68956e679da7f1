import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { identifierField, paragraphField } from '../words.ts'
import { flagsSection } from './flags-section.ts'

/**
 * A flag is taken down. Whoever may put one up may take any down, since whoever put it up may be asleep; but says what was
 * done, and the journal says who.
 */
export const flagSettled = entryKind({
  kind: 'flag.settled',
  section: flagsSection,
  verb: 'flag-case',
  title: 'Flag taken down',
  sentence: 'took a flag down',
  afterClosing: true,
  body: z.strictObject({
    flag: identifierField.meta({ title: 'Which flag', widget: 'flag' }),
    words: sealed(paragraphField).meta({ title: 'What was done', description: 'The person can read this.' }),
  }),
  check: ({ flags }, { body }) => {
    const flag = findItem(flags, body.flag)
    if (!flag) return problem('refers-to-nothing', { field: 'flag' })
    return flag.status === 'raised' ? undefined : problem('already-settled')
  },
  fold: (state, { body }) => ({
    flags: changeItem(state.flags, body.flag, (flag) =>
      flag.status === 'raised' ? { ...flag, status: 'settled' as const, done: body.words } : flag,
    ),
  }),
})
