import { entryKind, problem, setField } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem, withItem } from '../items.ts'
import { choice, identifierField, languageField, lineField, paragraphField } from '../words.ts'
import { type TemplateWords, templatesSection } from './templates-section.ts'

/** A text that workers may start from is published, or published anew; what was written with it before stays as it is. */
export const templatePublished = entryKind({
  kind: 'template.published',
  section: templatesSection,
  verb: 'configure-programme',
  title: 'Text to start from',
  sentence: 'published a text to start from',
  body: z.strictObject({
    template: identifierField.optional().meta({ title: 'Which text is published anew', widget: 'hidden' }),
    use: choice({ note: 'A note', referral: 'The message of a referral' }).meta({ title: 'What it is for' }),
    title: lineField.meta({ title: 'What it is called' }),
    language: languageField.meta({ title: 'Language' }),
    text: paragraphField.meta({
      title: 'Text',
      description:
        'Leave gaps such as […] for what differs. Everyone in the programme reads this: never a name, a number or anything about a person.',
    }),
  }),
  check: ({ templates }, { body }) =>
    body.template === undefined || findItem(templates, body.template)
      ? undefined
      : problem('refers-to-nothing', { field: 'template' }),
  fold: (state, entry) => {
    const { template = entry.id, ...words } = entry.body
    const known = findItem(state.templates, template)
    const published = entry.received
    if (!known) {
      const first = setField<TemplateWords>(undefined, words, entry)
      return {
        templates: withItem(state.templates, { id: template, version: 1, words: first, published, withdrawn: false }),
      }
    }
    return {
      templates: changeItem(state.templates, template, (before) => ({
        ...before,
        version: before.version + 1,
        words: setField(before.words, words, entry),
        published,
        withdrawn: false,
      })),
    }
  },
})
