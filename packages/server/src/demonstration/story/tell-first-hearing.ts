import {
  canonicalText,
  draftSkeleton,
  type HearingState,
  hearingVocabulary,
  languages,
  type RecordState,
  type SpeakersState,
  suggestedCodes,
} from '@clarion/review'
import { sha256 } from '../../door/sha256.ts'
import { saidInFirstHearing } from '../sentences/first-hearing.ts'
import { type ReviewTeller, reviewTeller } from './review-teller.ts'
import { summaryPartBody } from './summary-part-body.ts'

const hour = 3_600_000
const day = 24 * hour

/** A hearing that is over, whose summary was signed, put into the five other languages, compared and published. */
export function tellFirstHearing(programme: string, held: number): ReviewTeller {
  const teller = reviewTeller(programme, hearingVocabulary, 'first hearing', held - 10 * day)
  const { at: turnTo, say, stateOf } = teller
  const on = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  say('helene', 'hearing.opened', {
    ...{ title: 'Hearing on protection and justice', day: on(held), place: 'Main hall', language: 'en' },
    ...{ mandate: 'Resolution 1/14, paragraph 3 (invented)', announced: 'programme', minutes: 4 },
    panels: [{ title: 'Protection and justice', moderators: ['Ms. Achieng'] }],
    invited: ['member-state', 'civil-society', 'survivor'],
    registration: new Date(held - day).toISOString(),
  })
  hold(teller, held)
  read(teller)
  turnTo(held + day)
  const skeleton = (language: (typeof languages)[number]) =>
    draftSkeleton(
      { ...stateOf<HearingState>('hearing'), language },
      stateOf<SpeakersState>('speakers'),
      stateOf<RecordState>('record'),
    )
  const { title, parts } = skeleton('en')
  const words = { language: 'en', title, parts: parts.map(summaryPartBody) }
  say('helene', 'summary.written', { follows: 0, ...words })
  const by = { name: 'The President', office: 'President of the Assembly (invented)', place: 'Main hall' }
  say('helene', 'summary.signed', { version: 1, ...words, ...by, day: on(held + day) })
  for (const language of languages) {
    if (language === 'en') continue
    const translated = skeleton(language)
    const compared = say('helene', 'summary.translated', {
      ...{ version: 1, language, title: translated.title, drafted: 'person' },
      parts: translated.parts.map(({ id, heading, sentences }) => ({
        ...{ id, sentences: sentences.map(({ text }) => text) },
        ...(heading !== '' && { heading }),
      })),
    })
    say('ivo', 'translation.reviewed', { version: 1, language, compared })
  }
  say('helene', 'summary.published', { version: 1 })
  return teller
}

/** Who asked for the floor had it, and what they said came into the record. */
function hold({ id, at: turnTo, say }: ReviewTeller, held: number): void {
  turnTo(held - 5 * day)
  const speakers = new Map(saidInFirstHearing.map(({ key }) => [key, id('speaker', key)]))
  for (const { key, name, affiliation, constituency, part } of saidInFirstHearing) {
    const by = constituency === 'survivor' ? 'rosa' : key === 'westland' ? 'tomas' : 'helene'
    say(by, 'speaker.registered', { speaker: speakers.get(key), name, affiliation, constituency, part })
  }
  turnTo(held + 4 * hour)
  let clock = held
  for (const { key, seconds } of saidInFirstHearing) {
    const speaker = speakers.get(key)
    say('helene', 'floor.given', { speaker, at: new Date(clock).toISOString() })
    clock += seconds * 1000
    say('helene', 'floor.ended', { speaker, how: 'finished', at: new Date(clock).toISOString() })
    clock += 45_000
  }
  say('helene', 'list.closed', { at: new Date(clock).toISOString() })
  for (const { key, part, constituency, words: raw } of saidInFirstHearing) {
    const { text, length, checksum } = canonicalText(raw, sha256)
    const statement = id('statement', key)
    const isSurvivor = constituency === 'survivor'
    say('helene', 'statement.taken', {
      ...{ statement, speaker: speakers.get(key), part, language: 'en', how: 'spoken' },
      ...{ source: 'Record of the hearing', release: isSurvivor ? 'not-released' : 'open' },
      ...{ words: text, length, checksum },
    })
    if (!isSurvivor) continue
    const released = { release: 'quote', basis: 'in-writing', day: new Date(held).toISOString().slice(0, 10) }
    say('helene', 'statement.released', { statement, ...released })
  }
}

/** What the codebook finds was looked at and taken. */
function read({ id, say, stateOf }: ReviewTeller): void {
  const { statements } = stateOf<RecordState>('record')
  const [president] = statements
  for (const statement of statements) {
    const found = statement === president ? [] : suggestedCodes(statement).filter(({ support }) => support)
    for (const { score: _score, support: _support, ...code } of found) {
      say('selma', 'passage.coded', {
        code: id('code', statement.id, code.start, code.message),
        ...code,
        stance: 'for',
      })
    }
    say('selma', 'statement.read', { statement: statement.id })
  }
}
