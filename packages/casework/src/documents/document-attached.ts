import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, identifierField, lineField } from '../words.ts'
import { documentsSection } from './documents-section.ts'

/** A document came to the case. The hash of its content is in the chain, so that it cannot be exchanged. */
export const documentAttached = entryKind({
  kind: 'document.attached',
  section: documentsSection,
  verb: 'attach',
  title: 'Document',
  sentence: 'attached a document',
  body: z.strictObject({
    file: identifierField.meta({ title: 'File', widget: 'file' }),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
      .meta({ title: 'SHA-256 of its content', widget: 'hidden' }),
    type: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/, 'must be a media type')
      .meta({ title: 'Media type', widget: 'hidden' }),
    size: z.int().min(1).max(1_000_000_000).meta({ title: 'Size in bytes', widget: 'hidden' }),
    name: sealed(lineField).meta({ title: 'Name' }),
    what: choice({
      identity: 'Identity document',
      legal: 'Legal document',
      medical: 'Medical document',
      contract: 'Contract or pay slip',
      photograph: 'Photograph',
      message: 'Messages',
      consent: 'Signed consent',
      other: 'Other',
    })
      .default('other')
      .meta({ title: 'What it is' }),
  }),
  fold: (state, { id, body, author, organisation, said }) => ({
    documents: withItem(state.documents, { id, ...body, author, organisation, said }),
  }),
})
