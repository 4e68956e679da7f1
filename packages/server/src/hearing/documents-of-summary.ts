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
import type { DocumentOf } from '../transmission/document-of.ts'

/**
 * A signed summary in each language it has, for those it was transmitted to. Drawn anew each time it is asked for, so that words
 * which a speaker took back are gone from the document behind a link that was sent before.
 */
export const documentsOfSummary: DocumentOf = async (services, { programme, thread, version }) => {
  const row = await withScope(services.database, { programme, keeper: [thread] }, (transaction) =>
    transaction
      .selectFrom('clarion.thread')
      .select('lead')
      .where('programme_id', '=', programme)
      .where('thread_id', '=', thread)
      .executeTakeFirst(),
  )
  const office = recordReader(programme, row?.lead ?? refuse('not-found'))
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
