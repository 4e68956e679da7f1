import { type ReviewDocument, writeAkomaNtoso, writeHtml, writeJson } from '@clarion/review'
import { writeInThread } from './write-in-thread.ts'

/** The forms in which a document leaves, and what they are on the wire. */
export const documentForms = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xml: 'application/akn+xml',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
} as const

export type DocumentForm = keyof typeof documentForms

/**
 * A document in one of its forms. The two that take libraries of others are written in a thread.
 *
 * @throws ProblemError when the document is not sound (`documentProblems`); `document-unprintable`, `document-too-heavy`, `busy`
 */
export async function writeDocument(document: ReviewDocument, form: DocumentForm): Promise<Uint8Array> {
  switch (form) {
    case 'pdf':
    case 'docx':
      return await writeInThread({ form, document })
    case 'xml':
      return utf8(writeAkomaNtoso(document))
    case 'html':
      return utf8(writeHtml(document))
    case 'json':
      return utf8(writeJson(document))
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
