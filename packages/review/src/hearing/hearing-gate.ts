import type { Language } from '../language/language.ts'
import { sentences } from '../language/sentences.ts'
import { hearingIndex } from '../linking/hearing-index.ts'
import type { Turn } from '../linking/turn.ts'
import type { Diagnostic } from '../lint/diagnostic.ts'
import { quotations } from '../lint/quotations.ts'
import { type SummaryGate, type SummaryParagraph, summaryGate } from '../lint/summary-gate.ts'
import { countSupport } from '../quantifier/count-support.ts'
import { codePointCount } from '../text/canonical-text.ts'
import { type CountedIntervention, countedInterventions } from './hearing-counts.ts'
import type { HearingFinding } from './hearing-finding.ts'
import { currentEdition, type RecordState, type Statement } from './record-section.ts'
import { releaseOf } from './release-of.ts'
import { withoutQuotes } from './shown-summary.ts'
import { spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { Exclusion, SummaryPart } from './summary-section.ts'
import { wordRuns } from './word-runs.ts'

/** What a summary is held against: everything opened. */
export type HearingSources = {
  readonly record: RecordState
  readonly speakers: SpeakersState
  readonly leftOut: readonly Exclusion[]
  readonly language: Language
}

/** The gate of a hearing: call it with the whole summary as often as it changes. */
export type HearingGate = (parts: readonly SummaryPart[]) => HearingFinding[]

/**
 * Makes the gate that a summary passes before it is signed. To what `summaryGate` finds in the words it adds the ties: every
 * sentence that reports names at least one passage that stands, every quotation is tied to the statement it is of, who
 * objected is told, and no message that people found is missing without a reason.
 */
export function hearingGate(sources: HearingSources): HearingGate {
  const { record, language, leftOut } = sources
  const { turns, unreleased } = spoken(sources)
  const words: SummaryGate = summaryGate({ index: hearingIndex(turns, language), turns, unreleased, language })
  const heard = countedInterventions(record, sources.speakers)
  const theirs = runsToBeTied(sources)
  return (parts) => {
    const laid = parts.map((part) => layOut(part, language))
    const said = words(laid.map(({ text }, at) => paragraphOf(parts[at]!, text, laid[at]!, language, heard)))
    return [
      ...parts.flatMap((part, at) => [
        ...said.filter(({ paragraph }) => paragraph === at).map((one) => placed(one, part, laid[at]!)),
        ...tiesOf(part, record, theirs),
        ...dissentOf(part, heard),
      ]),
      ...untold(parts, leftOut, heard),
    ]
  }
}

/**
 * The turns of the record in the summary's language, and the words that may not go out as they are: of every edition, because what was
 * corrected was said all the same.
 */
function spoken({ record, speakers, language }: HearingSources): { turns: Turn[]; unreleased: string[] } {
  const names = new Map(speakers.speakers.map(({ id, name }) => [id, name]))
  const turns = record.statements.flatMap((statement) => {
    const { words } = currentEdition(statement)
    const speaker = names.get(statement.speaker ?? '') ?? statement.heading
    return words === null || statement.language !== language ? [] : [{ speaker, words }]
  })
  const heldBack = record.statements.filter((one) => ['not-released', 'paraphrase'].includes(releaseOf(one, speakers)))
  return { turns, unreleased: heldBack.flatMap(wordsOfEditions) }
}

function wordsOfEditions({ editions }: Statement): string[] {
  return editions.flatMap(({ words }) => (words === null ? [] : [words]))
}

/** A paragraph as one text, and where each of its sentences begins in it. */
type LaidPart = { readonly text: string; readonly starts: readonly number[] }

function layOut({ sentences: own }: SummaryPart, language: Language): LaidPart {
  const gap = language === 'zh' ? '' : ' '
  const starts: number[] = []
  let at = 0
  for (const { text } of own) {
    starts.push(at)
    at += codePointCount(text) + gap.length
  }
  return { text: own.map(({ text }) => text).join(gap), starts }
}

function sentenceAt({ starts }: LaidPart, point: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= point),
  )
}

/** Counts stand behind a paragraph that tells a message; a sentence that a person linked is not searched for again. */
function paragraphOf(
  part: SummaryPart,
  text: string,
  laid: LaidPart,
  language: Language,
  heard: readonly CountedIntervention[],
): SummaryParagraph {
  const linked = sentences(text, language).flatMap(({ start }, nth) =>
    (part.sentences[sentenceAt(laid, start)]?.links.length ?? 0) > 0 ? [nth] : [],
  )
  const counts = part.message === null ? {} : { counts: countSupport(heard, part.message) }
  return { text, formal: part.formal, linked, ...counts }
}

function placed({ code, start, end, detail }: Diagnostic, { id }: SummaryPart, laid: LaidPart): HearingFinding {
  const sentence = sentenceAt(laid, start)
  const from = laid.starts[sentence] ?? 0
  return { code, part: id, sentence, start: start - from, end: end - from, detail }
}

/**
 * The released wording of survivors, and of whoever is not known: where it stands without quotation marks it is tied as a
 * quotation is, or nobody could take it back once the words are gone from the record.
 */
function runsToBeTied({ record, speakers }: HearingSources): ReadonlySet<string> {
  const known = new Map(speakers.speakers.map(({ id, constituency }) => [id, constituency]))
  const theirs = record.statements.filter(
    ({ speaker, release }) =>
      (known.get(speaker ?? '') ?? 'survivor') === 'survivor' && (release === 'quote' || release === 'open'),
  )
  return new Set(theirs.flatMap(wordsOfEditions).flatMap(wordRuns))
}

/** What ties the sentences of a paragraph to the record, where it does not hold. */
function tiesOf(part: SummaryPart, record: RecordState, theirs: ReadonlySet<string>): HearingFinding[] {
  return part.sentences.flatMap(({ text, links }, sentence) => {
    const found = (code: HearingFinding['code'], start = 0, end = codePointCount(text)): HearingFinding => ({
      ...{ code, part: part.id, sentence, start, end },
      detail: {},
    })
    const now = links.map((link) => spanNow(record, link).at)
    const untied = quotations(text).filter(
      ({ start, end }) =>
        !links.some(({ quoted }, at) => quoted && now[at] === 'there' && quoted.start <= start && end <= quoted.end),
    )
    const tied = links.flatMap(({ quoted }, at) => (quoted && now[at] === 'there' ? [quoted] : []))
    const loose = untied.length === 0 && wordRuns(withoutQuotes(text, tied)).some((run) => theirs.has(run))
    return [
      ...(part.formal || now.includes('there') ? [] : [found('not-linked')]),
      ...(now.includes('withdrawn') ? [found('link-withdrawn')] : []),
      ...(now.includes('gone') ? [found('link-gone')] : []),
      ...untied.map(({ start, end }) => found('quote-not-linked', start, end)),
      ...(loose ? [found('quote-not-linked')] : []),
    ]
  })
}

function dissentOf({ id, message, dissent }: SummaryPart, heard: readonly CountedIntervention[]): HearingFinding[] {
  const against =
    message === null
      ? 0
      : new Set(heard.filter((one) => one.against.includes(message)).map(({ speaker }) => speaker)).size
  return against > 0 && dissent.length === 0
    ? [{ code: 'dissent-untold', part: id, sentence: null, start: 0, end: 0, detail: { speakers: against } }]
    : []
}

/** Messages that people found and the summary neither tells nor leaves out with a reason. */
function untold(
  parts: readonly SummaryPart[],
  leftOut: readonly Exclusion[],
  heard: readonly CountedIntervention[],
): HearingFinding[] {
  const told = new Set([...parts.map(({ message }) => message), ...leftOut.map(({ message }) => message)])
  const found = [...new Set(heard.flatMap(({ messages }) => messages))].filter((message) => !told.has(message)).sort()
  return found.map((message) => {
    const { speakers } = countSupport(heard, message)
    return { code: 'message-untold', part: null, sentence: null, start: 0, end: 0, detail: { message, speakers } }
  })
}
