import { createHash } from 'node:crypto'
import type { DocumentForm } from '@clarion/public'
import type { ReviewDocument } from '@clarion/review'
import { documentForms as everyForm, writeDocument } from '../documents/document-forms.ts'

/** The forms of a document that a mission is offered, with what they are on the way. */
export const documentForms: Readonly<Record<DocumentForm, string>> = {
  pdf: everyForm.pdf,
  docx: everyForm.docx,
  html: everyForm.html,
}

/** Six languages in three forms, of two Summaries. */
const most = 36

const written = new Map<string, Promise<Uint8Array>>()

/**
 * A document in a form, written once: 195 missions ask for the same few within an hour, and a PDF takes the whole of a processor.
 * What is kept is found by what the document says and nothing else: words that a speaker took back are another document.
 */
export async function writeForm(document: ReviewDocument, form: DocumentForm): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(`${form} ${JSON.stringify(document)}`)
    .digest('hex')
  const known = written.get(key)
  if (known) return await known
  const fresh = writeDocument(document, form)
  written.set(key, fresh)
  // What could not be written is tried again.
  fresh.catch(() => written.delete(key))
  for (const old of written.keys()) if (written.size > most) written.delete(old)
  return await fresh
}
