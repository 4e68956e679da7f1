import { isIdentifier, refuse } from '@clarion/journal'
import {
  type DeclarationState,
  declarationDocument,
  declarationSection,
  declarationVocabulary,
  type ReviewDocument,
  type TextState,
  textSection,
} from '@clarion/review'
import { z } from 'zod'
import { withScope } from '../database/with-scope.ts'
import { type DocumentForm, documentForms } from '../documents/document-forms.ts'
import { documentResponse } from '../documents/document-response.ts'
import { writtenOnce } from '../documents/written-once.ts'
import { type Actor, actorOf, scopeOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { lookAtSection } from '../reading/read-section.ts'
import { knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'

/** A text of consultations to be carried into the room, sent to a capital or worked on: for whoever reads it on the page. */
export const declarationDocumentRoute: Route = route({
  method: 'get',
  path: '/api/threads/{thread}/text',
  summary: 'A revision of a declaration, or the compilation of what is asked of it, as a document',
  tag: 'review',
  who: 'member',
  // Whoever may read the text on the page may carry it away: the sections say who that is.
  verb: null,
  params: z.strictObject({ thread: z.string().refine(isIdentifier, 'must be a UUID of version 7') }),
  query: z.strictObject({
    revision: z.coerce.number().int().min(0).max(100_000).optional(),
    as: z.enum(Object.keys(documentForms) as [DocumentForm, ...DocumentForm[]]),
  }),
  answer: 'file',
  problems: ['document-sign', 'document-too-long', 'document-unprintable', 'document-too-heavy', 'busy'],
  handle: async ({ caller, params, query: { revision, as } }, services) => {
    const document = await documentOf(services, actorOf(caller), params.thread, revision)
    const content = await writtenOnce(document, as)
    const name = revision === undefined ? 'compilation' : `revision-${revision}`
    return documentResponse(content, `${name}-${document.language}`, as)
  },
})

/**
 * @param revision the compilation where it is left out
 * @throws ProblemError `not-found` when there are no such consultations, no such revision, or none that the actor may read
 */
async function documentOf(
  services: Services,
  actor: Actor,
  thread: string,
  revision: number | undefined,
): Promise<ReviewDocument> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const { vocabulary } = await knownThread(services.registry, transaction, actor, thread)
    if (vocabulary !== declarationVocabulary) refuse('not-found')
    const look = async <State>({ name }: { readonly name: string }, act: 'read' | 'print') =>
      (await lookAtSection(services, transaction, actor, thread, name, act)).state as State
    const declaration = await look<DeclarationState>(declarationSection, 'read')
    const text = await look<TextState>(textSection, 'print')
    const day = new Date(services.now()).toISOString().slice(0, 10)
    const which = revision === undefined ? 'compilation' : { revision }
    return declarationDocument(declaration, text, which, day) ?? refuse('not-found')
  })
}
