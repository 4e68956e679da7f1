import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, paragraphField } from '../words.ts'
import { notesSection } from './notes-section.ts'

/** A note to the case. The person can read it: it is written so that they may. */
export const noteAdded = entryKind({
  kind: 'note.added',
  section: notesSection,
  verb: 'write-note',
  title: 'Note',
  sentence: 'added a note',
  body: z.strictObject({
    about: choice({
      contact: 'A conversation',
      safety: 'Safety',
      wellbeing: 'How the person is',
      service: 'A service',
      authority: 'An authority',
      team: 'For the team',
      other: 'Other',
    })
      .default('contact')
      .meta({ title: 'About' }),
    text: sealed(paragraphField).meta({
      title: 'Note',
      description: 'The person can read this.',
      widget: 'note-text',
    }),
  }),
  fold: (state, { id, body, author, organisation, said }) => ({
    notes: withItem(state.notes, { id, about: body.about, author, organisation, said }),
  }),
})
