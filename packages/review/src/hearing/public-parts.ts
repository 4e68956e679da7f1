import { type Anchor, makeAnchor } from '../text/anchor.ts'
import { standingCodes } from './coding-disputes.ts'
import type { Constituency } from './constituencies.ts'
import { currentEdition, type RecordState, type Span, statementOf } from './record-section.ts'
import { withdrawnMark, withoutQuotes } from './shown-summary.ts'
import { spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { LinkedSentence, LinkedSpan, SummaryPart, SummaryTranslation } from './summary-section.ts'
import { type Veil, veilOf } from './veil.ts'

/** What a sentence rests on, as far as anybody may know. */
export type PublicEvidence = {
  /** The statement; empty where its words may not be seen, so that nobody can tell what else the same person said. */
  readonly statement: string
  /** Empty for a speaker who is not named. */
  readonly speaker: string
  /** Null where it is not known who spoke. */
  readonly constituency: Constituency | null
  readonly anchor?: Anchor
}

/** A paragraph of a summary as anybody may read it. */
export type PublicPart = {
  readonly id: string
  readonly heading: string
  readonly message: string | null
  readonly sentences: readonly { readonly text: string; readonly evidence: readonly PublicEvidence[] }[]
  /** Who objected. */
  readonly dissent: readonly PublicEvidence[]
}

/** So many passages a sentence names in public: more are counted in the record and read by nobody. */
const evidenceAtMost = 20

/**
 * A signed summary as anybody may read it today. From every sentence go the quotations whose speaker has not released them, has taken
 * them back or has corrected them since; a sentence, heading or quotation that holds anything else of a survivor that is
 * not released is gone as a whole. What it rests on stays: the constituency always, the speaker and the words where they may.
 *
 * Numbers and places of paragraphs and sentences stay as they were signed, whatever goes.
 *
 * @param record opened; so are the speakers
 * @param translation in whose words it is shown; places of quotations in it are not known, so a sentence goes that had one
 */
export function publicParts(
  parts: readonly SummaryPart[],
  record: RecordState,
  speakers: SpeakersState,
  translation?: SummaryTranslation,
): PublicPart[] {
  const veil = veilOf(record, speakers)
  const objected = new Set(
    standingCodes(record)
      .filter(({ stance }) => stance === 'against')
      .map(({ message, statement }) => `${message} ${statement}`),
  )
  return parts.map((part) => {
    const about = veil.behind(part.message, [...part.sentences.flatMap(({ links }) => links), ...part.dissent])
    const hides = (text: string) => veil.hides(text, about)
    const shown = (text: string) => (hides(text) ? withdrawnMark : text)
    const words = translation?.parts.find(({ id }) => id === part.id)
    const texts = part.sentences.map((sentence, at) =>
      shown(sentenceText(sentence, words?.sentences[at], record, veil, about)),
    )
    // Words that are not to be seen may begin in one sentence and end in the next.
    const isWhole = !hides(texts.join(' '))
    return {
      id: part.id,
      heading: shown(words?.heading ?? part.heading),
      message: part.message,
      sentences: part.sentences.map((sentence, at) => ({
        text: isWhole ? texts[at]! : withdrawnMark,
        evidence: evidenceOf(sentence.links, record, veil, about),
      })),
      dissent: evidenceOf(
        part.dissent.filter(({ statement }) => objected.has(`${part.message} ${statement}`)),
        record,
        veil,
        about,
      ),
    }
  })
}

function sentenceText(
  { text, links }: LinkedSentence,
  translated: string | undefined,
  record: RecordState,
  veil: Veil,
  about: ReadonlySet<string>,
): string {
  // What rests on a survivor's words alone, and they are gone: whether it repeats them nobody can tell any more.
  if (links.length > 0 && links.every((link) => wasUntied(link) && isTakenBack(link, record, veil)))
    return withdrawnMark
  const gone = links.flatMap((link) => (link.quoted && !isQuotable(link, record, veil) ? [link.quoted] : []))
  const cut = withoutQuotes(text, gone)
  if (translated === undefined) return cut
  return gone.length > 0 || veil.hides(cut, about) ? withdrawnMark : translated
}

/** Whether a sentence told of words without quoting them; a quotation that was cut has its place still. */
function wasUntied({ quoted, veiled }: LinkedSpan): boolean {
  return quoted === null && veiled !== true
}

function isTakenBack({ statement }: Span, record: RecordState, veil: Veil): boolean {
  const one = statementOf(record, statement)
  return one !== undefined && one.withdrawn !== null && veil.constituencyOf(one) === 'survivor'
}

function isQuotable(span: Span, record: RecordState, veil: Veil): boolean {
  const statement = statementOf(record, span.statement)
  if (!statement || !veil.mayQuote(statement)) return false
  const now = spanNow(record, span)
  return now.at === 'there' && now.words === 'same'
}

function evidenceOf(
  spans: readonly Span[],
  record: RecordState,
  veil: Veil,
  about: ReadonlySet<string>,
): PublicEvidence[] {
  const places = new Map(spans.map((span) => [`${span.statement} ${span.edition} ${span.start} ${span.end}`, span]))
  return [...places.values()].slice(0, evidenceAtMost).flatMap((span): PublicEvidence[] => {
    const statement = statementOf(record, span.statement)
    if (!statement) return []
    const constituency = veil.constituencyOf(statement)
    const speaker = veil.nameOf(statement)
    if (!veil.mayQuote(statement) || veil.hides(speaker, about)) return [{ statement: '', speaker: '', constituency }]
    const now = spanNow(record, span)
    const named = { statement: statement.id, speaker, constituency }
    if (now.at !== 'there' || now.words !== 'same') return [named]
    const { words, length, checksum } = currentEdition(statement)
    const anchor = makeAnchor({ text: words ?? '', length, checksum }, now.start, now.end)
    return [veil.hides(`${anchor.prefix}${anchor.quote}${anchor.suffix}`, about) ? named : { ...named, anchor }]
  })
}
