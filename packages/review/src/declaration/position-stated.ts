import { entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { choice, eachOnce, paragraphIdField, proposersField, wordsField } from '../entry-fields/fields.ts'
import { positionLabels } from './positions.ts'
import { speaksFor } from './rules.ts'
import { currentRevision, type TextState, textSection, toldOf } from './text-section.ts'

/**
 * A State or group says where it stands on the text: at its adoption, before, or long after. A reservation names its
 * paragraphs; a dissociation may be from some or from all.
 */
export const positionStated = entryKind({
  kind: 'position.stated',
  section: textSection,
  verb: 'negotiate',
  title: 'Position',
  sentence: 'stated a position on the text',
  afterClosing: true,
  body: z.strictObject({
    by: proposersField,
    position: choice(positionLabels).meta({ title: 'Position' }),
    paragraphs: z
      .array(paragraphIdField)
      .max(500)
      .refine(eachOnce, 'each paragraph stands once')
      .meta({ title: 'On which paragraphs', description: 'None for the whole text.', widget: 'paragraphs-of-text' }),
    words: wordsField.optional().meta({ title: 'What was said' }),
  }),
  check: (state, { body }, context) => speaksFor(body.by, context) ?? faultOf(state, body),
  fold: (state, entry) => {
    const { by, position, paragraphs, words = '' } = entry.body
    const stated = { ...toldOf(entry), by, position, paragraphs, words, withdrawn: false }
    return { ...state, positions: [...state.positions, stated] }
  },
})

function faultOf(
  state: TextState,
  { position, paragraphs }: { readonly position: string; readonly paragraphs: readonly string[] },
): Problem | undefined {
  const revision = state.adoption ? state.revisions[state.adoption.revision] : currentRevision(state)
  if (!revision) return problem('not-in-this-state', { state: 'there is no draft yet' })
  const ids = new Set(revision.paragraphs.map(({ id }) => id))
  const missing = paragraphs.findIndex((id) => !ids.has(id))
  if (missing >= 0) return problem('refers-to-nothing', { field: `body.paragraphs.${missing}` })
  if (position === 'reserves' && paragraphs.length === 0) {
    return problem('invalid-field', { field: 'body.paragraphs', reason: 'must name what the reservation is on' })
  }
  const isVote = ['votes-for', 'votes-against', 'abstains'].includes(position)
  if (!isVote) return undefined
  if (paragraphs.length > 0)
    return problem('invalid-field', { field: 'body.paragraphs', reason: 'do not go with a vote' })
  return state.adoption?.how === 'vote' ? undefined : problem('not-in-this-state', { state: 'there was no vote' })
}
