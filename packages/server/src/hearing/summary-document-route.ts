import { isIdentifier } from '@clarion/journal'
import { languages } from '@clarion/review'
import { z } from 'zod'
import { type DocumentForm, documentForms } from '../documents/document-forms.ts'
import { documentResponse } from '../documents/document-response.ts'
import { writtenOnce } from '../documents/written-once.ts'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { summaryDocumentFor } from './write-summary-document.ts'

/** A signed summary to be saved, sent or worked on, before it is published and after. */
export const summaryDocumentRoute: Route = route({
  method: 'get',
  path: '/api/threads/{thread}/summary',
  summary: 'A signed version of a hearing’s summary as a document; no words of a survivor that are not released',
  tag: 'hearing',
  who: 'member',
  verb: 'write-summary',
  params: z.strictObject({ thread: z.string().refine(isIdentifier, 'must be a UUID of version 7') }),
  query: z.strictObject({
    version: z.coerce.number().int().min(1).max(100_000),
    as: z.enum(Object.keys(documentForms) as [DocumentForm, ...DocumentForm[]]),
    in: z.enum(languages),
  }),
  answer: 'file',
  problems: ['document-sign', 'document-too-long', 'document-unprintable', 'document-too-heavy', 'busy'],
  handle: async ({ caller, params, query: { version, as, in: language } }, services) => {
    const document = await summaryDocumentFor(services, actorOf(caller), params.thread, version, language)
    const content = await writtenOnce(document, as)
    return documentResponse(content, `summary-${version}-${language}`, as)
  },
})
