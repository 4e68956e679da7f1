import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { languageField, lineField, paragraphField } from '../words.ts'
import { settingsSection } from './settings-section.ts'

/** The words in which consent is explained. A version never changes: a consent names the words that were heard. */
export const consentWordingPublished = entryKind({
  kind: 'consent-wording.published',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Words of consent',
  sentence: 'published the words in which consent is explained',
  body: z.strictObject({
    version: lineField.meta({ title: 'Version' }),
    language: languageField.meta({ title: 'Language' }),
    text: paragraphField.meta({
      title: 'Words',
      description: 'Purpose, who will see it, how long, how to take it back, the right to ask at any time.',
    }),
  }),
  check: ({ wordings }, { body }) =>
    wordings.some(({ version, language }) => version === body.version && language === body.language)
      ? problem('already-settled')
      : undefined,
  fold: (state, { id, body, received }) => ({
    ...state,
    wordings: withItem(state.wordings, { id, ...body, published: received }),
  }),
})
