import { messageIds } from '../codebook/message-ids.ts'
import { messageTitles } from '../codebook/message-titles.ts'
import { longDate } from '../document/long-date.ts'
import { countSupport } from '../quantifier/count-support.ts'
import { type SupportCounts, widestRung } from '../quantifier/rungs.ts'
import { standingCodes } from './coding-disputes.ts'
import { countedInterventions } from './hearing-counts.ts'
import type { HearingState } from './hearing-section.ts'
import type { Code, RecordState, Span } from './record-section.ts'
import { type SkeletonWords, skeletonWords } from './skeleton-words.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { LinkedSentence, SummaryPart } from './summary-section.ts'

/** A draft to write on: what may be said of each message and what it rests on, and the messages of which nobody spoke. */
export type Skeleton = {
  readonly title: string
  readonly parts: readonly SummaryPart[]
  /** Messages without a speaker behind them: "no evidence", and not a sentence. */
  readonly gaps: readonly string[]
}

/** So many passages a sentence of the skeleton names; whoever writes on chooses among them. */
const linksAtMost = 20

/**
 * From what people coded to a draft that the gate lets through: a formal opening, and for each message that somebody spoke
 * to a paragraph with the widest word the counts carry, the passages, and that there was dissent where there was. It writes no
 * summary: the sentences say who and what of, and a person says the rest.
 */
export function draftSkeleton(hearing: HearingState, speakers: SpeakersState, record: RecordState): Skeleton {
  const { language } = hearing
  const words = skeletonWords[language]
  const heard = countedInterventions(record, speakers)
  const codes = standingCodes(record)
  const all = [...messageIds, ...record.themes.map(({ id }) => id)]
  const titleOf = (message: string) =>
    record.themes.find(({ id }) => id === message)?.title ??
    messageTitles[language][message as (typeof messageIds)[number]]
  const counted = all.map((message) => ({ message, counts: countSupport(heard, message) }))
  const told = counted.filter(({ counts }) => counts.speakers > 0)
  const opening = part(1, words.headings.opening, null, true, openingOf(hearing, words, counted[0]!.counts))
  return {
    title: filled(words.title, { title: hearing.title }),
    parts: [
      opening,
      ...told.map(({ message, counts }, at) => {
        const own = codes.filter((code) => code.message === message)
        const against = own.filter(({ stance }) => stance === 'against').slice(0, linksAtMost)
        const heading = at === 0 ? words.headings.messages : ''
        const paragraph = part(at + 2, heading, message, false, sentencesOf(words, titleOf(message), counts, own))
        return { ...paragraph, dissent: against.map(spanOf) }
      }),
    ],
    gaps: counted.filter(({ counts }) => counts.speakers === 0).map(({ message }) => message),
  }
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

function sentencesOf(
  words: SkeletonWords,
  topic: string,
  counts: SupportCounts,
  codes: readonly Code[],
): LinkedSentence[] {
  const links = (stance: Code['stance']) =>
    codes
      .filter((code) => code.stance === stance)
      .slice(0, linksAtMost)
      .map((code) => ({ ...spanOf(code), quoted: null }))
  const who = words.who[widestRung(counts) ?? 'one']
  const against = links('against')
  return [
    { text: filled(words.spoke, { who, topic }), links: links('for') },
    ...(against.length > 0 ? [{ text: words.dissent, links: against }] : []),
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

function spanOf({ statement, edition, start, end }: Span): Span {
  return { statement, edition, start, end }
}

function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
