import { refuse } from '@clarion/journal'
import {
  type HearingState,
  hearingSection,
  hearingVocabulary,
  type Language,
  type RecordState,
  type ReviewDocument,
  recordSection,
  type SpeakersState,
  type SummaryState,
  speakersSection,
  summaryDocument,
  summarySection,
} from '@clarion/review'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { lookAtSection } from '../reading/read-section.ts'
import { knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'

/**
 * A signed summary as a document, for whoever may read all that it rests on: the office that holds the hearing. It holds no more than
 * anybody may read all the same, because a file goes on.
 *
 * @throws ProblemError `not-found` when there is no such hearing, version or language, or none that the actor may see
 */
export async function summaryDocumentFor(
  services: Services,
  actor: Actor,
  thread: string,
  version: number,
  language: Language,
): Promise<ReviewDocument> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const { vocabulary } = await knownThread(services.registry, transaction, actor, thread)
    if (vocabulary !== hearingVocabulary) refuse('not-found')
    const look = async <State>({ name }: { readonly name: string }, act: 'read' | 'print' = 'read') =>
      (await lookAtSection(services, transaction, actor, thread, name, act)).state as State
    const summary = await look<SummaryState>(summarySection, 'print')
    const hearing = await look<HearingState>(hearingSection)
    const speakers = await look<SpeakersState>(speakersSection)
    const record = await look<RecordState>(recordSection)
    return summaryDocument(hearing, summary, speakers, record, language, version) ?? refuse('not-found')
  })
}
