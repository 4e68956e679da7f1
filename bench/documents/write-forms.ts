import { performance } from 'node:perf_hooks'
import type { ReviewDocument } from '../../packages/review/src/document/review-document.ts'
import { writeAkomaNtoso } from '../../packages/review/src/document/write-akoma-ntoso.ts'
import { writeHtml } from '../../packages/review/src/document/write-html.ts'
import { writeJson } from '../../packages/review/src/document/write-json.ts'
import { writeDocx } from '../../packages/server/src/documents/write-docx.ts'
import { writePdf } from '../../packages/server/src/documents/write-pdf.ts'

const writers = {
  pdf: writePdf,
  docx: writeDocx,
  akn: (document: ReviewDocument) => Buffer.from(writeAkomaNtoso(document)),
  html: (document: ReviewDocument) => Buffer.from(writeHtml(document)),
  json: (document: ReviewDocument) => Buffer.from(writeJson(document)),
} as const

type PerForm = Record<keyof typeof writers, number>

/** Milliseconds and bytes of each form. */
export type WrittenForms = { readonly took: Readonly<PerForm>; readonly size: Readonly<PerForm> }

/** Writes a document in every form, one after the other, as a server asked for all of them does. */
export async function writeForms(document: ReviewDocument): Promise<WrittenForms> {
  const took: PerForm = { pdf: 0, docx: 0, akn: 0, html: 0, json: 0 }
  const size: PerForm = { pdf: 0, docx: 0, akn: 0, html: 0, json: 0 }
  for (const form of ['pdf', 'docx', 'akn', 'html', 'json'] as const) {
    const start = performance.now()
    size[form] = (await writers[form](document)).byteLength
    took[form] = performance.now() - start
  }
  return { took, size }
}
