import { refuse } from '@clarion/journal'
import {
  type HearingState,
  hearingSection,
  languages,
  type RecordState,
  recordSection,
  type SpeakersState,
  type SummaryState,
  speakersSection,
  summaryDocument,
  summarySection,
} from '@clarion/review'
import { recordReader } from '../cycle/public-reader.ts'
import { withScope } from '../database/with-scope.ts'
import { scopeOf } from '../http/caller.ts'
import { guardedSection } from '../reading/read-section.ts'
import type { Services } from '../services.ts'
import type { DocumentOf } from '../transmission/document-of.ts'

/**
 * A signed summary in each language it has, for those it was transmitted to. Drawn anew once anything was said in the hearing, so that
 * words which a speaker took back are gone from the document behind a link that was sent before; and no more often: a day of
 * speech in six languages takes seconds, and a hundred missions open their links in one morning.
 */
export const documentsOfSummary: DocumentOf = async (services, which) => {
  const { programme, thread, version } = which
  const row = await withScope(services.database, { programme, keeper: [thread] }, (transaction) =>
    transaction
      .selectFrom('clarion.thread')
      .select(['lead', 'version'])
      .where('programme_id', '=', programme)
      .where('thread_id', '=', thread)
      .executeTakeFirst(),
  )
  if (!row) refuse('not-found')
  const kept = drawn.get(services) ?? new Map<string, Drawn>()
  drawn.set(services, kept)
  const name = [programme, thread, version].join(' ')
  const known = kept.get(name)
  if (known?.as === row.version) return await known.documents
  const documents = drawDocuments(services, which, row.lead)
  kept.set(name, { as: row.version, documents })
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? '')
  documents.catch(() => kept.delete(name))
  return await documents
}

type Drawn = { readonly as: string; readonly documents: ReturnType<DocumentOf> }

/** So many summaries are kept ready. */
const keptAtMost = 4

/** By services, so that two servers in one process do not answer for each other. */
const drawn = new WeakMap<Services, Map<string, Drawn>>()

const drawDocuments = async (
  services: Services,
  { programme, thread, version }: Parameters<DocumentOf>[1],
  lead: string,
): ReturnType<DocumentOf> => {
  const office = recordReader(programme, lead)
  return await withScope(services.database, scopeOf(office), async (transaction) => {
    const read = async <State>({ name }: { readonly name: string }) =>
      (await guardedSection(services, transaction, office, thread, name)).state as State
    const hearing = await read<HearingState>(hearingSection)
    const summary = await read<SummaryState>(summarySection)
    const speakers = await read<SpeakersState>(speakersSection)
    const record = await read<RecordState>(recordSection)
    return languages.flatMap((language) => summaryDocument(hearing, summary, speakers, record, language, version) ?? [])
  })
}
