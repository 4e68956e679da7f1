import { registry } from '@clarion/journal'
import { hearingVocabulary } from '../hearing/hearing-vocabulary.ts'
import { type RecordState, recordSection } from '../hearing/record-section.ts'
import type { SpeakersState } from '../hearing/speakers-section.ts'
import type { DraftingState, SummaryState } from '../hearing/summary-section.ts'
import { canonicalText } from '../text/canonical-text.ts'
import { namedIdentifier, people, type ReviewDoor, reviewDoor, type Speaker } from './review-door.ts'
import { sha256 } from './sha256.ts'

/** The modalities of most tests. */
export const modalities = {
  title: 'Hearing on trafficking in persons',
  day: '2026-11-24',
  language: 'en',
  announced: 'programme',
  panels: [
    { title: 'Protection', moderators: ['Ms. Chair'] },
    { title: 'Partnership', moderators: ['Mr. Chair'] },
  ],
  invited: ['member-state', 'civil-society', 'survivor'],
  minutes: 3,
  registration: '2026-11-24T12:00:00.000Z',
}

/** A hearing and what is drawn from it. */
export type AHearing = ReviewDoor & {
  speakers(): SpeakersState
  record(): RecordState
  drafting(): DraftingState
  summary(): SummaryState
  /** The statements in dispute, as the section names them. */
  vocabularyDisputes(): readonly string[]
  /** Puts somebody on the list; answers with the id. */
  registered(name: string, constituency: string, part?: string, by?: Speaker): string
  /** Takes words into the record; answers with the id of the statement. */
  said(speaker: string | undefined, words: string, part?: string): string
  /** Somebody marks words for a message; answers with the id of the code. */
  coded(by: Speaker, statement: string, quote: string, message: string, stance?: string): string
}

/** A hearing that Helene's office holds; Viktor of the same office reads with her. */
export function aHearing(given: Readonly<Record<string, unknown>> = {}): AHearing {
  const door = reviewDoor(registry([hearingVocabulary]), hearingVocabulary)
  const { helene } = people
  door.tell(helene, 'hearing.opened', { ...modalities, ...given })
  let last = 0x5000
  const next = () => namedIdentifier(++last)
  const record = () => door.state<RecordState>('record')
  return {
    ...door,
    record,
    speakers: () => door.state<SpeakersState>('speakers'),
    drafting: () => door.state<DraftingState>('drafting'),
    vocabularyDisputes: () => recordSection.disputes?.(record()) ?? [],
    summary: () => door.state<SummaryState>('summary'),
    registered: (name, constituency, part = 'panel-1', by = helene) => {
      const speaker = next()
      door.tell(by, 'speaker.registered', { speaker, name, constituency, part })
      return speaker
    },
    said: (speaker, words, part = 'panel-1') => {
      const statement = next()
      const isSurvivor = door
        .state<SpeakersState>('speakers')
        .speakers.some(({ id, constituency }) => id === speaker && constituency === 'survivor')
      door.tell(helene, 'statement.taken', {
        ...{ statement, part, language: 'en', how: 'spoken', release: isSurvivor ? 'not-released' : 'open' },
        ...(speaker === undefined ? {} : { speaker }),
        ...heldWords(words),
      })
      return statement
    },
    coded: (by, statement, quote, message, stance = 'for') => {
      const code = next()
      door.tell(by, 'passage.coded', { code, ...spanIn(record(), statement, quote), message, stance })
      return code
    },
  }
}

/** Somebody else of Helene's office. */
export const viktor: Speaker = { id: namedIdentifier(0x309), organisation: people.helene.organisation }

/** Words as a statement holds them. */
export function heldWords(raw: string): { words: string; length: number; checksum: string } {
  const { text: words, length, checksum } = canonicalText(raw, sha256)
  return { words, length, checksum }
}

/** The place of words in the edition of a statement that is in force. */
export function spanIn(record: RecordState, statement: string, quote: string) {
  const one = record.statements.find(({ id }) => id === statement)
  const edition = one?.editions.at(-1)
  const at = edition?.words?.indexOf(quote) ?? -1
  if (!edition?.words || at < 0) throw new Error(`nobody said: ${quote}`)
  const start = [...edition.words.slice(0, at)].length
  return { statement, edition: edition.number, start, end: start + [...quote].length }
}
