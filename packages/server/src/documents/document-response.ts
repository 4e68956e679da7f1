import { fileResponse } from '../files/file-response.ts'
import { type DocumentForm, documentForms } from './document-forms.ts'

/** @returns a document that was written, as it goes out; its name gets the ending of its form */
export function documentResponse(content: Uint8Array, name: string, form: DocumentForm): Response {
  const size = content.byteLength
  return fileResponse({ name: `${name}.${form}`, type: documentForms[form], size, content: once(content) })
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
