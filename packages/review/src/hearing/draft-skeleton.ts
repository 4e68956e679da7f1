import { messageIds } from '../codebook/message-ids.ts'
import { messageTitles } from '../codebook/message-titles.ts'
import { longDate } from '../document/long-date.ts'
import { hearingIndex } from '../linking/hearing-index.ts'
import { summaryGate } from '../lint/summary-gate.ts'
import { countSupport } from '../quantifier/count-support.ts'
import { type SupportCounts, widestRung } from '../quantifier/rungs.ts'
import { type CountedPassage, countedPassages } from './counted-passages.ts'
import { countedInterventions } from './hearing-counts.ts'
import type { HearingState } from './hearing-section.ts'
import { laidOut } from './laid-out.ts'
import { withModerators } from './moderators.ts'
import { currentEdition, type RecordState, type Span, statementOf } from './record-section.ts'
import { type SkeletonGaps, skeletonGaps } from './skeleton-gaps.ts'
import { type SkeletonWords, skeletonWords } from './skeleton-words.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { LinkedSentence, SummaryPart } from './summary-section.ts'
import { runsToBeTied, unreleasedWords } from './unreleased-words.ts'
import { wordRuns } from './word-runs.ts'

/** A draft to write on: what may be said of each message and what it rests on, and what it cannot say. */
export type Skeleton = SkeletonGaps & {
  readonly title: string
  readonly parts: readonly SummaryPart[]
}

/** So many passages a sentence of the skeleton names; whoever writes on chooses among them. */
const linksAtMost = 20

/**
 * From what people coded to a draft that the gate lets through: a formal opening, and for each message that somebody spoke
 * to a paragraph with the widest word the counts carry, the passages, and that there was dissent where there was. It writes no
 * summary: the sentences say who and what of, and a person says the rest.
 */
export function draftSkeleton(hearing: HearingState, list: SpeakersState, record: RecordState): Skeleton {
  const speakers = withModerators(hearing, list)
  const { language } = hearing
  const words = skeletonWords[language]
  const heard = countedInterventions(record, speakers)
  const passages = Map.groupBy(countedPassages(record, speakers), ({ code }) => code.message)
  const all = [...messageIds, ...record.themes.map(({ id }) => id)]
  const counted = all.map((message) => ({ message, counts: countSupport(heard, message) }))
  const gaps = skeletonGaps(speakers, record)
  const untold = new Set([...gaps.gaps, ...gaps.disputed, ...gaps.withoutWords])
  const told = counted.filter(({ message }) => !untold.has(message))
  const opening = part(1, words.headings.opening, null, true, openingOf(hearing, words, counted[0]!.counts))
  const paragraph = ({ message, counts }: (typeof told)[number], at: number, topic: string) => {
    const heading = at === 0 ? words.headings.messages : ''
    const own = passages.get(message)
    const dissent = (own ?? []).filter(({ code, now }) => code.stance === 'against' && now.at !== 'gone')
    const sentences = sentencesOf(words, topic, counts, linksTo(record, own, 'for'), linksTo(record, own, 'against'))
    return {
      ...part(at + 2, heading, message, false, sentences),
      dissent: dissent.slice(0, linksAtMost).map(placeThen),
    }
  }
  const titled = told.map((one, at) => paragraph(one, at, titleOf(one.message, hearing, record)))
  // A title that quotes, counts or holds a survivor's words cannot stand in a sentence: the message's short name does.
  const stopped = stoppedAt(titled, told, hearing, speakers, record)
  return {
    title: filled(words.title, { title: hearing.title }),
    parts: [opening, ...titled.map((one, at) => (stopped.has(at) ? paragraph(told[at]!, at, told[at]!.message) : one))],
    ...gaps,
  }
}

function titleOf(message: string, { language }: HearingState, { themes }: RecordState): string {
  const own = themes.find(({ id }) => id === message)
  // What is no theme of the hearing is one of the nine.
  return own?.title ?? messageTitles[language][message as (typeof messageIds)[number]]
}

/** The paragraphs whose words the gate would stop. All their sentences are linked, so that it needs to search nothing. */
function stoppedAt(
  parts: readonly SummaryPart[],
  told: readonly { readonly counts: SupportCounts }[],
  { language }: HearingState,
  speakers: SpeakersState,
  record: RecordState,
): Set<number> {
  const unreleased = unreleasedWords(record, speakers)
  const theirs = runsToBeTied(record, speakers)
  const gate = summaryGate({ index: hearingIndex([], language), turns: [], unreleased, language })
  const found = gate(
    parts.map((one, at) => {
      const { text } = laidOut(one, language)
      return { text, counts: told[at]!.counts, linked: Array.from(text, (_, nth) => nth) }
    }),
  )
  const loose = parts.flatMap(({ sentences }, at) =>
    sentences.some(({ text }) => wordRuns(text).some((run) => theirs.has(run))) ? [at] : [],
  )
  return new Set([...found.map(({ paragraph }) => paragraph), ...loose])
}

/** Where the passages of a message stand today. */
function linksTo(
  record: RecordState,
  passages: readonly CountedPassage[] | undefined,
  stance: 'for' | 'against',
): Span[] {
  const links: Span[] = []
  for (const { code, now } of passages ?? []) {
    if (links.length === linksAtMost) break
    const statement = statementOf(record, code.statement)
    if (code.stance !== stance || now.at !== 'there' || !statement) continue
    links.push({ statement: code.statement, edition: currentEdition(statement).number, start: now.start, end: now.end })
  }
  return links
}

/** The place that was marked: of words that were taken back it is all there is. */
function placeThen({ code: { statement, edition, start, end } }: CountedPassage): Span {
  return { statement, edition, start, end }
}

function sentencesOf(
  words: SkeletonWords,
  topic: string,
  counts: SupportCounts,
  support: readonly Span[],
  against: readonly Span[],
): LinkedSentence[] {
  const who = words.who[widestRung(counts) ?? 'one']
  const linked = (text: string, spans: readonly Span[]) => ({
    text,
    links: spans.map((span) => ({ ...span, quoted: null })),
  })
  return [
    linked(filled(words.spoke, { who, topic }), support),
    ...(against.length > 0 ? [linked(words.dissent, against)] : []),
  ]
}

function openingOf(hearing: HearingState, words: SkeletonWords, counts: SupportCounts): LinkedSentence[] {
  const formal = (text: string) => ({ text, links: [] })
  const { ofSpeakers, ofConstituencies } = counts
  return [
    formal(filled(words.held, { day: longDate(hearing.day, hearing.language) })),
    formal(
      filled(words.heard, { speakers: ofSpeakers, constituencies: ofConstituencies, panels: hearing.panels.length }),
    ),
  ]
}

function part(
  at: number,
  heading: string,
  message: string | null,
  formal: boolean,
  sentences: LinkedSentence[],
): SummaryPart {
  return { id: `s${at}`, heading, message, formal, sentences, dissent: [] }
}

function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
