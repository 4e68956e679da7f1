import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, wordsField } from '../entry-fields/fields.ts'
import { speaksFor } from './rules.ts'
import { textSection } from './text-section.ts'

/** A reservation or another position is taken back: States do, years later. It stays to be seen. */
export const positionWithdrawn = entryKind({
  kind: 'position.withdrawn',
  section: textSection,
  verb: 'negotiate',
  title: 'Position taken back',
  sentence: 'took a position back',
  afterClosing: true,
  body: z.strictObject({
    position: identifierField.meta({ title: 'Which position', widget: 'position' }),
    words: wordsField.optional().meta({ title: 'What was said' }),
  }),
  check: ({ positions }, { body }, context) => {
    const position = positions.find(({ entry }) => entry === body.position)
    if (!position) return problem('refers-to-nothing', { field: 'body.position' })
    return position.withdrawn ? problem('already-settled') : speaksFor(position.by, context)
  },
  fold: (state, { body }) => ({
    ...state,
    positions: state.positions.map((one) => (one.entry === body.position ? { ...one, withdrawn: true } : one)),
  }),
})
