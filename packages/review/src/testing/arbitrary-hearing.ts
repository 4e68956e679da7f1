import fc from 'fast-check'
import { hearingGate } from '../hearing/hearing-gate.ts'
import { type Statement, statementOf } from '../hearing/record-section.ts'
import type { LinkedSpan, SummaryPart } from '../hearing/summary-section.ts'
import { languages } from '../language/language.ts'
import { codePointCount } from '../text/canonical-text.ts'
import { type AHearing, aHearing, heldWords } from './a-hearing.ts'
import { people } from './review-door.ts'

/** Something that happens to a hearing, with numbers that choose what it happens to. */
export type Step = { readonly does: (typeof deeds)[number]; readonly a: number; readonly b: number }

const deeds = [
  'register',
  'take',
  'take',
  'attribute',
  'correct',
  'release',
  'release',
  'withdraw',
  'describe',
  'copy',
  'copy',
  'copy',
  'name',
  'echo',
  'sign',
  'sign',
  'translate',
  'leave-out',
] as const

/** A history of any order: refused steps are refused, and it goes on. */
export const aTelling: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ does: fc.constantFrom(...deeds), a: fc.nat(7), b: fc.nat(7) }),
  { minLength: 20, maxLength: 70 },
)

/** A hearing to which things happened, and what nobody may read of it. */
export type Telling = { readonly hearing: AHearing; hidden(): string[] }

const { helene } = people
/** Each is a word that stands nowhere else. */
const word = (kind: string, at: number) => `${kind}${String.fromCharCode(97 + at)}zq`
const personOf = (at: number) => `${word('Nam', at)} ${word('Sur', at)}`
const houseOf = (at: number) => `${word('House', at)} Trust`
const constituenciesOf = ['survivor', 'survivor', 'civil-society', 'member-state'] as const

/** The words of an edition of a statement: twelve that nobody else says. */
const wordsOf = (statement: number, edition: number) =>
  Array.from({ length: 12 }, (_, at) => `w${statement}e${edition}x${at}q`)

/**
 * Plays a history at the door. The gate is asked for what it says of words, as the server does; what it says of counts and messages is not
 * what is tried here.
 */
export function tell(steps: readonly Step[]): Telling {
  const hearing = aHearing()
  const speakers: string[] = []
  const constituency: string[] = []
  const echoed = new Set<string>()
  const statements: string[] = []
  /** Whose word a release was. */
  const releasedBy = new Map<string, string | null>()
  let parts: SummaryPart[] = []
  const say = (kind: string, body: object) => hearing.say(helene, kind, body)
  const record = () => hearing.record()
  const picked = <One>(those: readonly One[], at: number): One | undefined => those[at % Math.max(1, those.length)]
  const add = (text: string, links: readonly LinkedSpan[], formal = false) => {
    const id = `s${parts.length + 1}`
    const sentences = [{ text, links }]
    parts = [...parts, { id, heading: '', message: null, formal, sentences, dissent: [] }]
  }
  const describe = (at: number, as: string) => {
    const id = speakers[at]
    const body = { speaker: id, name: personOf(at), affiliation: houseOf(at), constituency: as, part: 'floor' }
    const kind = constituency[at] === undefined ? 'speaker.registered' : 'speaker.described'
    if (!('code' in say(kind, body))) constituency[at] = as
  }
  const isTheirs = (statement: Statement) => {
    const at = speakers.indexOf(statement.speaker ?? '')
    return at < 0 || constituency[at] === 'survivor'
  }

  function copy(statement: Statement, how: number): void {
    const edition = statement.editions.at(-1)!
    if (edition.words === null) return
    const place = { statement: statement.id, edition: edition.number, start: 0, end: edition.length }
    if (how % 4 === 0) {
      add('One speaker asked for more shelters.', [{ ...place, quoted: null }])
      return
    }
    const lead = how % 4 === 1 ? 'One speaker said: “' : 'One speaker spoke of '
    const quoted = { start: codePointCount(lead), end: codePointCount(lead) + edition.length }
    const isQuote = how % 4 === 1
    const isTied = how % 2 === 1
    // Whoever speaks for an organisation may be told without marks; a survivor, or somebody unknown, is what is tried.
    if (!isQuote && !isTheirs(statement)) return
    add(`${lead}${edition.words}${isQuote ? '”' : ''}.`, [{ ...place, quoted: isTied ? quoted : null }])
  }

  function sign(): void {
    const heard = {
      record: record(),
      speakers: hearing.speakers(),
      leftOut: hearing.summary().leftOut,
      language: 'en',
    } as const
    const stopped = (part: SummaryPart) =>
      hearingGate(heard)([part]).some(
        ({ code }) => !['no-support', 'quantifier-unsaid', 'message-untold'].includes(code),
      )
    // What is stopped is written out of the draft, as people do.
    parts = parts.filter((part) => !stopped(part))
    if (parts.length === 0) return
    const flat = parts.map(({ heading: _, message: __, sentences, ...part }) => ({
      ...part,
      sentences: sentences.map(({ text, links }) => ({
        text,
        links: links.map(({ quoted, ...link }) => (quoted ? { ...link, quoted } : link)),
      })),
    }))
    const body = { language: 'en', title: `Summary ${parts.length}`, parts: flat }
    const follows = hearing.drafting().current?.number ?? 0
    say('summary.written', { follows, ...body })
    const by = { name: 'A. President', office: 'President', place: 'New York', day: '2026-11-24' }
    say('summary.signed', { version: follows + 1, ...body, ...by })
    say('summary.published', { version: follows + 1 })
  }

  for (const { does, a, b } of steps) {
    const one = statementOf(record(), picked(statements, a) ?? '')
    const nth = one ? statements.indexOf(one.id) : 0
    const speaker = picked(speakers, b)
    if (does === 'register' && speakers.length < 6) {
      speakers.push(`01980000-0000-7000-8000-00000000a00${speakers.length}`)
      describe(speakers.length - 1, picked(constituenciesOf, a)!)
    } else if (does === 'describe' && speakers.length > 0) {
      describe(a % speakers.length, picked(constituenciesOf, b)!)
    } else if (does === 'take') {
      const id = `01980000-0000-7000-8000-00000000b0${String(statements.length).padStart(2, '0')}`
      const isSurvivor = speaker !== undefined && constituency[speakers.indexOf(speaker)] === 'survivor'
      const by = speaker === undefined || a % 4 === 0 ? {} : { speaker }
      const release = 'speaker' in by && isSurvivor ? 'not-released' : 'open'
      const told = { statement: id, ...by, part: 'floor', language: 'en', how: 'spoken', release }
      const answer = say('statement.taken', { ...told, ...heldWords(wordsOf(statements.length, 1).join(' ')) })
      if (!('code' in answer)) statements.push(id)
    } else if (does === 'name' && speakers.length > 0) {
      const who = a % speakers.length
      add(
        b % 2 === 0 ? `The President thanked ${personOf(who)}.` : `${houseOf(who)} and Ms. ${word('Sur', who)} came.`,
        [],
        true,
      )
    } else if (does === 'leave-out' && speakers.length > 0) {
      const reason = b % 2 === 0 ? 'merged' : 'protection'
      say('message.left-out', { message: `M${1 + b}`, reason, why: `Said by ${personOf(a % speakers.length)} alone` })
    } else if (does === 'sign') sign()
    else if (does === 'translate') {
      const version = hearing.summary().signed.at(-1)
      if (!version) continue
      const language = picked(
        languages.filter((other) => other !== 'en'),
        a,
      )
      const sentences = version.parts.map(({ id, sentences: own }) => ({ id, sentences: own.map(({ text }) => text) }))
      say('summary.translated', { version: version.number, language, title: 'T', drafted: 'machine', parts: sentences })
    } else if (!one) continue
    else if (does === 'attribute') say('statement.attributed', { statement: one.id, ...(speaker && { speaker }) })
    else if (does === 'correct') {
      const edition = one.editions.length
      const words = heldWords(wordsOf(nth, edition + 1).join(' '))
      say('statement.corrected', { statement: one.id, follows: edition, why: 'w', ...words })
    } else if (does === 'release') {
      const release = picked(['quote', 'quote', 'paraphrase', 'not-released'], b)
      const told = say('statement.released', { statement: one.id, release, basis: 'spoken', day: '2026-11-24' })
      if (!('code' in told)) releasedBy.set(one.id, one.speaker)
    } else if (does === 'withdraw' && b < 4) say('statement.withdrawn', { statement: one.id })
    else if (does === 'copy') copy(one, b)
    else if (does === 'echo') {
      // Somebody else repeats what a survivor said, or says who it was.
      const other = speakers.find((_, at) => constituency[at] === 'civil-society')
      const words = one.editions.at(-1)?.words
      if (!other || !words || !isTheirs(one)) continue
      const id = `01980000-0000-7000-8000-00000000b0${String(statements.length).padStart(2, '0')}`
      const who = Math.max(0, speakers.indexOf(one.speaker ?? ''))
      const said = heldWords(b % 2 === 0 ? `We heard ${personOf(who)} today` : `We heard this: ${words}`)
      const told = { statement: id, speaker: other, part: 'floor', language: 'en', how: 'spoken', release: 'open' }
      if ('code' in say('statement.taken', { ...told, ...said })) continue
      statements.push(id)
      if (b % 2 === 1) echoed.add(one.id)
      const place = { statement: id, edition: 1, start: 0, end: said.length, quoted: null }
      add('One speaker recalled the testimony.', [place])
    }
  }

  /** The model: a survivor's words are open if that survivor has released them now and not taken them back; the name with any such words. */
  function hidden(): string[] {
    const isOpen = ({ id, speaker, release, withdrawn }: Statement) =>
      release === 'quote' && withdrawn === null && releasedBy.get(id) === speaker
    return speakers.flatMap((id, at) => {
      if (constituency[at] !== 'survivor') return []
      const own = record().statements.filter((one) => one.speaker === id)
      const words = own.flatMap((one) => {
        const nth = statements.indexOf(one.id)
        const now = one.editions.length
        // What somebody else repeated in open session cannot be told from that speaker's own once the words are gone.
        if (one.withdrawn && echoed.has(one.id)) return []
        return Array.from({ length: now }, (_, edition) => edition + 1)
          .filter((edition) => !(isOpen(one) && edition === now))
          .flatMap((edition) => wordsOf(nth, edition))
      })
      const names = own.some(isOpen) ? [] : [word('Nam', at), word('Sur', at), word('House', at)]
      return [...words, ...names].map((one) => one.toLowerCase())
    })
  }

  return { hearing, hidden }
}
