import { suggestMessages } from '../codebook/suggest-messages.ts'
import type { Language } from '../language/language.ts'
import { sentences } from '../language/sentences.ts'
import { hearingIndex } from '../linking/hearing-index.ts'
import type { Turn } from '../linking/turn.ts'
import { quotations } from '../lint/quotations.ts'
import { remembered } from '../lint/remembered.ts'
import { summaryGate } from '../lint/summary-gate.ts'
import { countSupport } from '../quantifier/count-support.ts'
import { quantifierOf } from '../quantifier/read-quantifiers.ts'
import { codePointCount } from '../text/canonical-text.ts'
import { countedPassages } from './counted-passages.ts'
import { countedInterventions } from './hearing-counts.ts'
import type { HearingFinding } from './hearing-finding.ts'
import { type LaidPart, laidOut, sentenceAt } from './laid-out.ts'
import { partTies } from './part-ties.ts'
import { currentEdition, type RecordState, type Span } from './record-section.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { Exclusion, SummaryPart } from './summary-section.ts'
import { unreleasedWords } from './unreleased-words.ts'

/** What a summary is held against: everything opened. */
export type HearingSources = {
  readonly record: RecordState
  readonly speakers: SpeakersState
  readonly leftOut: readonly Exclusion[]
  readonly language: Language
}

/** The gate of a hearing: call it with the whole summary as often as it changes. */
export type HearingGate = (parts: readonly SummaryPart[], title?: string) => HearingFinding[]

/**
 * Makes the gate that a summary passes before it is signed. To what `summaryGate` finds in the words it adds the ties: every
 * sentence that reports names at least one passage that stands, every quotation is tied to the statement it is of, who
 * objected is told, and no message that people found is missing without a reason. Headings and the title hold no
 * quotation, which nobody could take back, and claim no more than the counts carry; where a paragraph is of no message, those
 * are counted whose words its sentences rest on.
 *
 * What was said does not change while it is written about: who is behind a message, where a passage stands and what a sentence
 * says is worked out once, so that a keystroke costs the sentence that it changes.
 */
export function hearingGate(sources: HearingSources): HearingGate {
  const { record, speakers, language } = sources
  const turns = turnsOf(sources)
  const unreleased = unreleasedWords(record, speakers)
  const words = summaryGate({ index: hearingIndex(turns, language), turns, unreleased, language })
  const ties = partTies(record, speakers)
  const behind = messagesOf(sources)
  const starts = remembered((text: string) => sentences(text, language).map(({ start }) => start))
  const crossing = remembered((text: string) => quotations(text))
  const reports = remembered((text: string) => reportsIn(text, language))

  function dissentOf({ id: part, message, dissent }: SummaryPart): HearingFinding[] {
    const against = message === null ? 0 : behind.against(message)
    // Who objected and took the words back is told by the place alone; a place that never was, or is somebody else's, tells of nobody.
    const isTold = (span: Span) => ties.placeOf(span) !== 'gone' && behind.objected(message ?? '', span.statement)
    if (against === 0 || dissent.some(isTold)) return []
    return [{ code: 'dissent-untold', part, sentence: null, start: 0, end: 0, detail: { speakers: against } }]
  }

  /** Nobody can take back a quotation that begins in one sentence and ends in another: it is tied to none. */
  function crossingOf({ id: part, sentences: own }: SummaryPart, laid: LaidPart): HearingFinding[] {
    if (own.length < 2) return []
    return crossing
      .of(laid.text)
      .filter(({ start, end }) => sentenceAt(laid, start) !== sentenceAt(laid, Math.max(start, end - 1)))
      .map(({ start, end }) => placed({ code: 'quote-not-linked', start, end, detail: {} }, part, laid))
  }

  /** What reports nothing says nothing of what a message is about, and names nobody who said it. */
  function posing({ id: part, sentences: own, ...rest }: SummaryPart): HearingFinding[] {
    if (!isFormal(rest)) return []
    return own.flatMap(({ text }, sentence) =>
      reports.of(text)
        ? [{ code: 'not-linked' as const, part, sentence, start: 0, end: codePointCount(text), detail: {} }]
        : [],
    )
  }

  /** Of the heading of a paragraph, or of the title: who is quoted there could not take it back. */
  function quotedIn(text: string, part: string | null): HearingFinding[] {
    return crossing.of(text).length === 0 && !ties.holdsTheirs(text) ? [] : [ofHead('quote-not-linked', part)]
  }

  return (parts, title = '') => {
    const laid = parts.map((part) => laidOut(part, language))
    const heads = [...parts.map(({ id, heading, message }) => ({ part: id, text: heading, message })), titled(title)]
    const said = words([
      ...parts.map(({ formal, message, sentences: own }, at) => ({
        text: laid[at]!.text,
        formal: isFormal({ formal, message }),
        // A sentence that a person linked is not searched for again.
        linked: starts
          .of(laid[at]!.text)
          .flatMap((start, nth) => (own[sentenceAt(laid[at]!, start)]!.links.length > 0 ? [nth] : [])),
        counts: message === null ? behind.restedOn(own) : behind.counts(message),
      })),
      ...heads.map(({ text, message }) => ({
        text,
        linked: starts.of(text).map((_, nth) => nth),
        ...(message !== null && { counts: behind.counts(message) }),
      })),
    ])
    const inWords = Map.groupBy(said, ({ paragraph }) => paragraph)
    const found = parts.flatMap((part, at) => {
      const own = (inWords.get(at) ?? []).map((one) => placed(one, part.id, laid[at]!))
      // What is told of these very words already, or of the sentence around them, is not told twice.
      const told = (one: HearingFinding) => own.some((other) => isToldBy(one, other))
      const tied = [...ties.of(part), ...crossingOf(part, laid[at]!)]
      return [...own, ...tied.filter((one) => !told(one)), ...posing(part), ...dissentOf(part)]
    })
    const ofHeads = heads.flatMap(({ text, part }, at) => {
      const own = (inWords.get(parts.length + at) ?? []).filter(({ code }) => code !== 'quote-not-exact')
      return [...own.map(({ code, detail }) => ofHead(code, part, detail)), ...quotedIn(text, part)]
    })
    for (const memory of [ties, starts, crossing, reports]) memory.forgetUnused()
    return [...found, ...ofHeads, ...behind.untold(parts)]
  }
}

/** A paragraph of a message is no formal one, whatever is said of it. */
function isFormal({ formal, message }: Pick<SummaryPart, 'formal' | 'message'>): boolean {
  return formal && message === null
}

/** Whether a sentence says who spoke, and of what a message is about. */
function reportsIn(text: string, language: Language): boolean {
  const claim = quantifierOf(text, language)
  return claim !== undefined && claim !== 'before' && suggestMessages(text, language).some(({ support }) => support)
}

function titled(text: string) {
  return { part: null, text, message: null }
}

function ofHead(
  code: HearingFinding['code'],
  part: string | null,
  detail: HearingFinding['detail'] = {},
): HearingFinding {
  return { code, part, sentence: null, start: 0, end: 0, detail }
}

/** The turns of the record in the summary's language. */
function turnsOf({ record, speakers, language }: HearingSources): Turn[] {
  const names = new Map(speakers.speakers.map(({ id, name }) => [id, name]))
  return record.statements.flatMap((statement) => {
    const { words } = currentEdition(statement)
    if (words === null || statement.language !== language) return []
    return [{ speaker: names.get(statement.speaker ?? '') ?? statement.heading, words }]
  })
}

/** Who is behind each message, and which of them must be told. */
function messagesOf({ record, speakers, leftOut }: HearingSources) {
  const heard = countedInterventions(record, speakers)
  const counts = remembered((message: string) => countSupport(heard, message))
  const passages = countedPassages(record, speakers)
  // Where every word is gone again there is nothing that a sentence could rest on: it is counted, and cannot be asked for.
  const tellable = new Set(
    passages.filter(({ code, now }) => code.stance === 'for' && now.at === 'there').map(({ code }) => code.message),
  )
  const disputable = new Set(
    passages.filter(({ code, now }) => code.stance === 'against' && now.at !== 'gone').map(({ code }) => code.message),
  )
  const objections = new Set(
    passages
      .filter(({ code }) => code.stance === 'against')
      .map(({ code: { message, statement } }) => `${message} ${statement}`),
  )
  // That nobody spoke of it is no reason where somebody did.
  const excused = new Set(leftOut.flatMap(({ message, reason }) => (reason === 'no-evidence' ? [] : [message])))
  const must = [...tellable].filter((message) => !excused.has(message)).sort()
  const rested = remembered((statements: string) => {
    const those = new Set(statements.split(' '))
    return countSupport(
      heard.map((one) => ({ ...one, messages: those.has(one.statement) ? ['this'] : [] })),
      'this',
    )
  })
  const objectors = remembered(
    (message: string) =>
      new Set(heard.filter((one) => one.against.includes(message)).map(({ speaker }) => speaker)).size,
  )
  return {
    counts: (message: string) => counts.of(message),
    /** Who is behind a paragraph of no message: those whose words its sentences name. */
    restedOn: (own: SummaryPart['sentences']) =>
      rested.of([...new Set(own.flatMap(({ links }) => links.map(({ statement }) => statement)))].sort().join(' ')),
    /** Whether somebody spoke against a message in a statement. */
    objected: (message: string, statement: string) => objections.has(`${message} ${statement}`),
    /** How many spoke against a message. */
    against: (message: string) => (disputable.has(message) ? objectors.of(message) : 0),
    /** Messages that people found and the summary neither tells nor leaves out with a reason. */
    untold: (parts: readonly SummaryPart[]): HearingFinding[] => {
      const told = new Set(parts.map(({ message }) => message))
      return must
        .filter((message) => !told.has(message))
        .map((message) => {
          const { speakers: spoke } = counts.of(message)
          const detail = { message, speakers: spoke }
          return { code: 'message-untold', part: null, sentence: null, start: 0, end: 0, detail }
        })
    },
  }
}

type PlacedInText = Pick<HearingFinding, 'code' | 'start' | 'end' | 'detail'>

/** A finding of the words as one of the sentence it begins in, up to its end at most. */
function placed({ code, start, end, detail }: PlacedInText, part: string, laid: LaidPart): HearingFinding {
  const sentence = sentenceAt(laid, start)
  const { start: from, length } = laid.sentences[sentence]!
  return { code, part, sentence, start: Math.min(start - from, length), end: Math.min(end - from, length), detail }
}

function isToldBy(one: HearingFinding, other: HearingFinding): boolean {
  const same = one.sentence === other.sentence && other.start <= one.start && one.end <= other.end
  if (one.code === 'survivor-words-unreleased') return same && other.code === one.code
  return one.code === 'quote-not-linked' && same && other.code === 'quote-not-exact'
}
