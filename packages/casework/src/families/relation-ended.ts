import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { choice, identifierField } from '../words.ts'
import { relationsSection } from './relations-section.ts'

/** A link holds no more, or never did. Said in both cases at once, as the link was. */
export const relationEnded = entryKind({
  kind: 'relation.ended',
  section: relationsSection,
  verb: 'relate-case',
  title: 'Link ended',
  sentence: 'ended the link with the case of another person',
  afterClosing: true,
  body: z.strictObject({
    half: identifierField.meta({ title: 'Which link', widget: 'hidden' }),
    why: choice({ mistake: 'It was said by mistake', 'no-longer': 'It is true no longer' }).meta({ title: 'Why' }),
  }),
  check: ({ halves }, { body }) => {
    const half = findItem(halves, body.half)
    if (!half) return problem('refers-to-nothing', { field: 'half' })
    return half.status === 'linked' ? undefined : problem('already-settled')
  },
  fold: (state, { body }) => ({
    halves: changeItem(state.halves, body.half, (half) => ({ ...half, status: 'ended' as const })),
  }),
})
