import { createHash } from 'node:crypto'
import type { ReviewDocument } from '@clarion/review'
import { type DocumentForm, writeDocument } from './document-forms.ts'

/** Six languages in five forms, of two Summaries. */
const most = 60

const written = new Map<string, Promise<Uint8Array>>()

/**
 * A document in a form, written once: 195 missions and whoever reads the public page ask for the same few within an hour, and a
 * PDF takes the whole of a processor. What is kept is found by what the document says and nothing else: words that a speaker
 * took back are another document.
 *
 * @throws ProblemError as `writeDocument`
 */
export async function writtenOnce(document: ReviewDocument, form: DocumentForm): Promise<Uint8Array> {
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
