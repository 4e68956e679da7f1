import {
  canonicalText,
  draftSkeleton,
  type HearingState,
  hearingVocabulary,
  type RecordState,
  type SpeakersState,
  suggestedCodes,
} from '@clarion/review'
import type { Spoken } from '../../door/append-history.ts'
import { sha256 } from '../../door/sha256.ts'
import { saidInHearing } from '../sentences/hearing.ts'
import { reviewTeller } from './review-teller.ts'
import { summaryPartBody } from './summary-part-body.ts'

const day = 24 * 3_600_000

/**
 * An invented hearing three weeks ago: who asked to speak, who spoke, who was cut and who was not reached; every statement read for
 * its messages, one of them by two people who differ; a first draft of the summary. It waits for somebody to settle,
 * link and sign.
 *
 * @param now the present, in milliseconds since 1970
 */
export function tellHearing(
  programme: string,
  now: number,
): { readonly thread: string; readonly spoken: readonly Spoken[] } {
  const held = now - 21 * day - (now % day) + 9 * 3_600_000
  const {
    thread,
    spoken,
    id,
    at: turnTo,
    say,
    stateOf,
  } = reviewTeller(programme, hearingVocabulary, 'hearing', held - 10 * day)
  const dayHeld = new Date(held).toISOString().slice(0, 10)
  say('helene', 'hearing.opened', {
    title: 'Hearing on trafficking in persons',
    day: dayHeld,
    place: 'Main hall, and by video',
    mandate: 'Resolution 1/15, paragraph 7 (invented)',
    language: 'en',
    announced: 'programme',
    panels: [
      { title: 'Protection and rights', moderators: ['Ms. Achieng'] },
      { title: 'Prosecution and partnership', moderators: ['Mr. Sato'] },
    ],
    invited: [
      'member-state',
      'un-system',
      'national-institution',
      'civil-society',
      'academia',
      'private-sector',
      'survivor',
    ],
    minutes: 4,
    registration: new Date(held - day).toISOString(),
  })
  turnTo(held - 5 * day)
  const speakers = new Map(saidInHearing.map(({ key }) => [key, id('speaker', key)]))
  for (const { key, name, affiliation, constituency, part } of saidInHearing) {
    const by = constituency === 'survivor' ? 'rosa' : key === 'westland' ? 'tomas' : 'helene'
    say(by, 'speaker.registered', { speaker: speakers.get(key), name, affiliation, constituency, part })
  }
  let clock = held
  turnTo(held + 4 * 3_600_000)
  for (const { key, seconds, cut } of saidInHearing) {
    if (seconds === undefined) continue
    const at = (instant: number) => new Date(instant).toISOString()
    say('helene', 'floor.given', { speaker: speakers.get(key), at: at(clock) })
    clock += seconds * 1000
    say('helene', 'floor.ended', { speaker: speakers.get(key), how: cut ? 'cut' : 'finished', at: at(clock) })
    clock += 45_000
  }
  say('helene', 'list.closed', { at: new Date(clock).toISOString() })
  for (const { key, part, constituency, words: raw } of saidInHearing) {
    if (raw === undefined) continue
    const { text, length, checksum } = canonicalText(raw, sha256)
    say('helene', 'statement.taken', {
      ...{ statement: id('statement', key), speaker: speakers.get(key), part, language: 'en', how: 'spoken' },
      ...{ source: 'Record of the hearing', release: constituency === 'survivor' ? 'not-released' : 'open' },
      ...{ words: text, length, checksum },
    })
  }
  const record = () => stateOf<RecordState>('record')
  for (const statement of record().statements) {
    const isPresiding = statement.speaker === speakers.get('president')
    const found = isPresiding ? [] : suggestedCodes(statement).filter(({ support }) => support)
    for (const { score: _score, support: _support, ...code } of found) {
      const against = statement.speaker === speakers.get('southmark') && code.message === 'M4'
      say('selma', 'passage.coded', {
        code: id('code', statement.id, code.start, code.message),
        ...code,
        stance: against ? 'against' : 'for',
      })
    }
    say('selma', 'statement.read', { statement: statement.id })
  }
  // Two readers of one statement: what one took for a matter of rights, the other read as one of police.
  const harbour = record().statements.find(({ speaker }) => speaker === speakers.get('harbour'))
  const shelter = record().codes.find(({ statement }) => statement === harbour?.id)
  if (shelter) {
    const { statement, edition, start, end } = shelter
    const other = { code: id('code', 'helene'), statement, edition, start, end, message: 'M7', stance: 'for' }
    say('helene', 'passage.coded', other)
    say('helene', 'statement.read', { statement })
  }
  const { title, parts } = draftSkeleton(stateOf<HearingState>('hearing'), stateOf<SpeakersState>('speakers'), record())
  say('helene', 'summary.written', { follows: 0, language: 'en', title, parts: parts.map(summaryPartBody) })
  return { thread, spoken }
}
