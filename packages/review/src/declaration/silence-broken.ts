import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { eachOnce, paragraphIdField, proposersField, wordsField } from '../entry-fields/fields.ts'
import { speaksFor } from './rules.ts'
import { silenceStatus } from './silence-status.ts'
import { currentRevision, textSection, toldOf } from './text-section.ts'

/**
 * Somebody breaks the silence, and says on what: in 2019 one State asked for six words in one paragraph. Others may do so
 * until the hour; after it nobody can, by the server's clock.
 */
export const silenceBroken = entryKind({
  kind: 'silence.broken',
  section: textSection,
  verb: 'negotiate',
  title: 'Silence broken',
  sentence: 'broke the silence',
  body: z.strictObject({
    by: proposersField,
    paragraphs: z
      .array(paragraphIdField)
      .max(500)
      .refine(eachOnce, 'each paragraph stands once')
      .meta({ title: 'On which paragraphs', description: 'None for the whole text.', widget: 'paragraphs-of-text' }),
    words: wordsField.meta({ title: 'What is asked' }),
  }),
  check: (state, { body }, context) => {
    const last = state.silences.at(-1)
    if (!last) return problem('not-in-this-state', { state: 'there is no silence' })
    const over = context.now >= last.until || silenceStatus(last, context.now) === 'held'
    if (over) return problem('not-in-this-state', { state: `the silence ended at ${last.until}` })
    if (state.revisions.length - 1 > last.revision) {
      return problem('not-in-this-state', { state: 'the text was revised since' })
    }
    const ids = new Set(currentRevision(state)?.paragraphs.map(({ id }) => id))
    const missing = body.paragraphs.findIndex((id) => !ids.has(id))
    if (missing >= 0) return problem('refers-to-nothing', { field: `body.paragraphs.${missing}` })
    return speaksFor(body.by, context)
  },
  fold: (state, entry) => {
    const { by, paragraphs, words } = entry.body
    const last = state.silences.length - 1
    const broken = { ...toldOf(entry), by, paragraphs, words }
    return {
      ...state,
      silences: state.silences.map((silence, at) =>
        at === last ? { ...silence, breaks: [...silence.breaks, broken] } : silence,
      ),
    }
  },
})
