import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { choice, identifierField, lineField } from '../entry-fields/fields.ts'
import { languages } from '../language/language.ts'
import { circulations, declarationSection } from './declaration-section.ts'

/** Consultations on a declaration begin. Whoever opens them holds the pen. */
export const draftOpened = entryKind({
  kind: 'draft.opened',
  section: declarationSection,
  verb: 'draft-declaration',
  title: 'Consultations opened',
  sentence: 'opened consultations on a declaration',
  opens: true,
  body: z.strictObject({
    title: lineField.meta({ title: 'Title' }),
    language: z.enum(languages).meta({
      title: 'Language of the text',
      labels: { ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' },
    }),
    circulation: choice(circulations).meta({ title: 'Who may read the draft' }),
    hearing: identifierField.optional().meta({ title: 'The hearing it answers to', widget: 'hearing' }),
  }),
  fold: (state, { body, organisation, received }) => ({
    ...state,
    title: body.title,
    language: body.language,
    lead: organisation,
    opened: received,
    circulation: body.circulation,
    hearing: body.hearing ?? null,
  }),
})
