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
import { currentEdition, type RecordState } from './record-section.ts'
import { spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { Exclusion, SummaryPart } from './summary-section.ts'

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
  return (parts) => {
    const laid = parts.map((part) => layOut(part, language))
    const said = words(laid.map(({ text }, at) => paragraphOf(parts[at]!, text, laid[at]!, language, heard)))
    return [
      ...parts.flatMap((part, at) => [
        ...said.filter(({ paragraph }) => paragraph === at).map((one) => placed(one, part, laid[at]!)),
        ...tiesOf(part, record),
        ...dissentOf(part, heard),
      ]),
      ...untold(parts, leftOut, heard),
    ]
  }
}

/** The turns of the record in the summary's language, and the words that may not go out as they are. */
function spoken({ record, speakers, language }: HearingSources): { turns: Turn[]; unreleased: string[] } {
  const names = new Map(speakers.speakers.map(({ id, name }) => [id, name]))
  const there = record.statements.flatMap(({ speaker, heading, release, language: own, ...statement }) => {
    const { words } = currentEdition({ speaker, heading, release, language: own, ...statement })
    return words === null ? [] : [{ speaker: names.get(speaker ?? '') ?? heading, release, own, words }]
  })
  return {
    turns: there.filter(({ own }) => own === language).map(({ speaker, words }) => ({ speaker, words })),
    unreleased: there
      .filter(({ release }) => release === 'not-released' || release === 'paraphrase')
      .map(({ words }) => words),
  }
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

/** What ties the sentences of a paragraph to the record, where it does not hold. */
function tiesOf(part: SummaryPart, record: RecordState): HearingFinding[] {
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
    return [
      ...(part.formal || now.includes('there') ? [] : [found('not-linked')]),
      ...(now.includes('withdrawn') ? [found('link-withdrawn')] : []),
      ...(now.includes('gone') ? [found('link-gone')] : []),
      ...untied.map(({ start, end }) => found('quote-not-linked', start, end)),
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
