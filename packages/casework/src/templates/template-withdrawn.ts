import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { identifierField } from '../words.ts'
import { templatesSection } from './templates-section.ts'

/** A text is not offered any more; publishing it anew brings it back. */
export const templateWithdrawn = entryKind({
  kind: 'template.withdrawn',
  section: templatesSection,
  verb: 'configure-programme',
  title: 'Text taken out',
  sentence: 'took out a text to start from',
  body: z.strictObject({ template: identifierField.meta({ title: 'Which text', widget: 'hidden' }) }),
  check: ({ templates }, { body }) =>
    findItem(templates, body.template) ? undefined : problem('refers-to-nothing', { field: 'template' }),
  fold: (state, { body }) => ({
    templates: changeItem(state.templates, body.template, (template) => ({ ...template, withdrawn: true })),
  }),
})
