import { section } from '@clarion/journal'

/** One document: its name is sealed, its content lies in the file store under its hash, sealed as well. */
export type Attachment = {
  readonly id: string
  readonly file: string
  readonly hash: string
  readonly type: string
  readonly size: number
  readonly name: string
  readonly what: string
  readonly author: string
  readonly organisation: string
  readonly said: string
}

export type DocumentsState = { readonly documents: readonly Attachment[] }

export const documentsSection = section<DocumentsState>({
  name: 'documents',
  title: 'Documents',
  initial: { documents: [] },
  listing: ({ documents }) => ({ documents: documents.length }),
})
