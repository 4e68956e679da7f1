import {
  draftSkeleton,
  type HearingIndex,
  hearingIndex,
  type LinkedSpan,
  linkSentences,
  plainForQuotes,
  quotations,
  type RecordState,
  type Span,
  type SpeakersState,
  type SummaryPart,
  type SummaryVersion,
  sentences,
  spanNow,
  standingCodes,
  wasSaid,
} from '@clarion/review'
import type { Hearing } from './use-hearing.ts'

/** A summary as it is being typed. */
export type TypedSummary = {
  /** The version it was made from. */
  readonly follows: number
  readonly language: SummaryVersion['language']
  readonly title: string
  readonly parts: readonly SummaryPart[]
}

/** @returns the current draft as something to type in */
export function typedFrom({ number, language, title, parts }: SummaryVersion): TypedSummary {
  return { follows: number, language, title, parts }
}

/** @returns a skeleton from what people coded: spans, counts, the widest word that holds */
export function skeletonOf({
  hearing,
  speakers,
  record,
  drafting,
}: Hearing & { readonly record: RecordState }): TypedSummary {
  const { title, parts } = draftSkeleton(hearing, speakers, record)
  return { follows: drafting?.current?.number ?? 0, language: hearing.language, title, parts }
}

/** @returns an empty paragraph with an id that no other has */
export function newPart(parts: readonly SummaryPart[]): SummaryPart {
  const highest = parts.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0)
  return {
    id: `s${highest + 1}`,
    heading: '',
    message: null,
    formal: false,
    sentences: [{ text: '', links: [] }],
    dissent: [],
  }
}

/**
 * A summary as it is sent. Empty sentences are left out, and each quotation is tied to the statement it is of: a speaker who
 * takes the words back must find them.
 */
export function summaryBody({ follows, language, title, parts }: TypedSummary, record: RecordState) {
  return { follows, language, title, parts: parts.flatMap((part) => partBody(part, record)) }
}

function partBody({ id, heading, message, formal, dissent, sentences: own }: SummaryPart, record: RecordState) {
  const said = own.filter(({ text }) => text.trim() !== '')
  if (said.length === 0) return []
  return [
    {
      ...{ id, formal, dissent },
      ...(heading.trim() !== '' && { heading }),
      ...(message !== null && { message }),
      sentences: said.map(({ text, links }) => ({ text: text.trim(), links: quoting(text.trim(), links, record) })),
    },
  ]
}

/** The links of a sentence, each with the quotation in the sentence that is of its statement. */
export function quoting(text: string, links: readonly LinkedSpan[], record: RecordState) {
  const left = new Set(quotations(text))
  return links.map(({ quoted: _before, veiled: _veiled, corrected: _corrected, ...span }) => {
    const now = spanNow(record, span)
    const found = [...left].find(({ words }) => now.at === 'there' && isIn(words, record, span))
    if (!found) return span
    left.delete(found)
    return { ...span, quoted: { start: found.start, end: found.end } }
  })
}

function isIn(words: string, record: RecordState, { statement }: Span): boolean {
  const said = record.statements.find(({ id }) => id === statement)?.editions.at(-1)?.words ?? ''
  return wasSaid(words, [plainForQuotes(said)])
}

/** @returns the parts with the quotations tied, as the gate reads them while somebody types */
export function tied(parts: readonly SummaryPart[], record: RecordState): SummaryPart[] {
  return parts.map((part) => ({
    ...part,
    sentences: part.sentences.map(({ text, links }) => ({
      text,
      links: quoting(text, links, record).map((link) => ({ quoted: null, ...link })),
    })),
  }))
}

/** A passage that a sentence may rest on, with its words and whose they are. */
export type Offer = {
  readonly span: Span
  readonly quote: string
  readonly speaker: string | null
  readonly coded: boolean
}

/** What sentences are searched in: made once for a record. */
export type Search = { readonly index: HearingIndex; readonly statements: RecordState['statements'] }

/** @returns the statements of one language, ready to be searched */
export function searchIn(
  { statements }: RecordState,
  { speakers }: SpeakersState,
  language: SummaryVersion['language'],
): Search {
  const there = statements.filter((one) => one.language === language && one.editions.at(-1)?.words != null)
  const turns = there.map(({ speaker, heading, editions }) => ({
    speaker: speakers.find(({ id }) => id === speaker)?.name ?? heading,
    words: editions.at(-1)?.words ?? '',
  }))
  return { index: hearingIndex(turns, language), statements: there }
}

const mostOffers = 8

/**
 * Passages to link a sentence with: those coded for its message first, then what the search finds, the best sentence of each
 * statement. Those it is linked with already are left out.
 */
export function offersFor(
  text: string,
  message: string | null,
  links: readonly Span[],
  record: RecordState,
  { index, statements }: Search,
): Offer[] {
  const taken = (span: Span) =>
    links.some((one) => one.statement === span.statement && one.start < span.end && span.start < one.end)
  const speakerOf = (statement: string) => record.statements.find(({ id }) => id === statement)?.speaker ?? null
  const coded = standingCodes(record).flatMap(({ statement, edition, start, end, message: of }): Offer[] => {
    const span = { statement, edition, start, end }
    const now = spanNow(record, span)
    return of === message && now.at === 'there' && !taken(span)
      ? [{ span, quote: now.quote, speaker: speakerOf(statement), coded: true }]
      : []
  })
  const [link] = text.trim() === '' ? [] : linkSentences(index, [text])
  const found = (link?.candidates ?? []).slice(0, 5).flatMap(({ turn }): Offer[] => {
    const statement = statements[turn]
    const edition = statement?.editions.at(-1)
    if (!statement || !edition || edition.words === null) return []
    const best = bestSentence(text, edition.words, statement.language)
    if (!best) return []
    const span = { statement: statement.id, edition: edition.number, start: best.start, end: best.end }
    return taken(span) ? [] : [{ span, quote: best.text, speaker: statement.speaker, coded: false }]
  })
  const all = [...coded, ...found.filter(({ span }) => !coded.some((one) => overlap(one.span, span)))]
  return all.slice(0, mostOffers)
}

function overlap(one: Span, other: Span): boolean {
  return one.statement === other.statement && one.start < other.end && other.start < one.end
}

function bestSentence(text: string, words: string, language: SummaryVersion['language']) {
  const parts = sentences(words, language)
  const { index } = searchOf(
    parts.map((part) => part.text),
    language,
  )
  const [link] = linkSentences(index, [text])
  return parts[link?.candidates[0]?.turn ?? 0]
}

function searchOf(texts: readonly string[], language: SummaryVersion['language']) {
  return {
    index: hearingIndex(
      texts.map((words) => ({ speaker: '', words })),
      language,
    ),
  }
}
