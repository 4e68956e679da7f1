import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { partsOf, summaryFields } from './summary-fields.ts'
import { draftingSection } from './summary-section.ts'

/**
 * The summary is put down, whole. Whoever writes on a version that is not the last is told so. It may be unfinished: what is
 * wrong with it is shown while it is written, and stops it when it is to be signed.
 */
export const summaryWritten = entryKind({
  kind: 'summary.written',
  section: draftingSection,
  verb: 'write-summary',
  title: 'Summary written',
  sentence: 'wrote on the summary',
  readWhereItStands: true,
  body: z.strictObject({
    follows: z.int().min(0).max(100_000).meta({ title: 'Version it was made from', widget: 'hidden' }),
    ...summaryFields,
  }),
  check: ({ current }, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const last = current?.number ?? 0
    return body.follows === last ? undefined : problem('not-in-this-state', { state: `version ${last}` })
  },
  fold: ({ current }, entry) => {
    const { language, title } = entry.body
    return {
      current: { ...toldOf(entry), number: (current?.number ?? 0) + 1, language, title, parts: partsOf(entry.body) },
    }
  },
})
