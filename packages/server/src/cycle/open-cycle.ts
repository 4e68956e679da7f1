import { isCyclePageOpen, type SettingsState } from '@clarion/casework'
import { isIdentifier, refuse } from '@clarion/journal'
import {
  type HearingState,
  hearingSection,
  hearingVocabulary,
  type RecordState,
  recordSection,
  type SignedSummary,
  type SpeakersState,
  type SummaryState,
  speakersSection,
  summarySection,
} from '@clarion/review'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { scopeOf } from '../http/caller.ts'
import { guardedSection } from '../reading/read-section.ts'
import { knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'
import { publicReader, recordReader } from './public-reader.ts'

/** A hearing whose summary everybody may read, with what it rests on; the record and the list are opened, and go no further as they are. */
export type OpenHearing = {
  /** The organisation that holds it. */
  readonly lead: string
  readonly hearing: HearingState
  readonly speakers: SpeakersState
  readonly summary: SummaryState
  /** The version that was published last. */
  readonly published: SignedSummary
  readonly record: RecordState
}

/**
 * Refuses unless the programme shows its cycles to everybody.
 *
 * @throws ProblemError `not-found`, as where there is no such programme
 */
export async function expectOpen(services: Services, transaction: Scoped, programme: string): Promise<void> {
  const reader = publicReader(programme)
  const settings = await guardedSection(services, transaction, reader, programme, 'settings')
  if (!isCyclePageOpen(settings.state as SettingsState)) refuse('not-found')
}

/**
 * A hearing as the world may know it: the programme's switch is on, everyone may read the summary, and a version is
 * published.
 *
 * @throws ProblemError `not-found` where any of it is missing, whatever it is
 */
export async function openHearing(services: Services, programme: string, thread: string): Promise<OpenHearing> {
  if (!isIdentifier(programme) || !isIdentifier(thread)) refuse('not-found')
  const reader = publicReader(programme)
  const seen = await withScope(services.database, scopeOf(reader), async (transaction) => {
    await expectOpen(services, transaction, programme)
    const { vocabulary, lead } = await knownThread(services.registry, transaction, reader, thread)
    if (vocabulary !== hearingVocabulary) refuse('not-found')
    const open = async <State>({ name }: { readonly name: string }) =>
      (await guardedSection(services, transaction, reader, thread, name)).state as State
    const summary = await open<SummaryState>(summarySection)
    const published = summary.signed.findLast((one) => one.published !== null) ?? refuse('not-found')
    return {
      ...{ lead, summary, published },
      hearing: await open<HearingState>(hearingSection),
    }
  })
  const office = recordReader(programme, seen.lead)
  // Who spoke in a closed hearing is open to nobody, and counted all the same.
  return await withScope(services.database, scopeOf(office), async (transaction) => {
    const kept = async <State>({ name }: { readonly name: string }) =>
      (await guardedSection(services, transaction, office, thread, name)).state as State
    const record = await kept<RecordState>(recordSection)
    return { ...seen, record, speakers: await kept<SpeakersState>(speakersSection) }
  })
}
