import { plainForQuotes, quotations, wasSaid } from '../lint/quotations.ts'
import { remembered } from '../lint/remembered.ts'
import { codePointCount } from '../text/canonical-text.ts'
import type { HearingFinding } from './hearing-finding.ts'
import { currentEdition, type RecordState, type Span, statementOf } from './record-section.ts'
import { withoutQuotes } from './shown-summary.ts'
import { spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { LinkedSentence, LinkedSpan, SummaryPart } from './summary-section.ts'
import { mayQuote, runsToBeTied } from './unreleased-words.ts'
import { wordRuns } from './word-runs.ts'

/** What ties the sentences of a paragraph to the record, where it does not hold. */
export type PartTies = {
  of(part: SummaryPart): HearingFinding[]
  /** Where a place of the record stands. */
  placeOf(span: Span): 'there' | 'withdrawn' | 'gone'
  /** Whether a text holds released wording of a survivor, or of whoever is not known. */
  holdsTheirs(text: string): boolean
  forgetUnused(): void
}

type Quoted = LinkedSpan & { readonly quoted: NonNullable<LinkedSpan['quoted']> }

/**
 * Holds the ties of a summary against a record that does not change: each sentence that reports names a passage that stands; each
 * quotation names the statement that holds it, or its speaker could not take it back; and nobody is quoted who has not
 * released the words, however few. A survivor's released wording is tied though no marks stand around it. A place is looked up once.
 */
export function partTies(record: RecordState, speakers: SpeakersState): PartTies {
  const places = remembered((key: string) => {
    const [statement = '', edition, start, end] = key.split(' ')
    return spanNow(record, { statement, edition: Number(edition), start: Number(start), end: Number(end) }).at
  })
  const placeOf = ({ statement, edition, start, end }: Span) => places.of(`${statement} ${edition} ${start} ${end}`)
  const statements = remembered((id: string) => {
    const one = statementOf(record, id)
    return {
      mayQuote: !one || mayQuote(one, speakers),
      words: plainForQuotes(one ? (currentEdition(one).words ?? '') : ''),
    }
  })
  const theirs = runsToBeTied(record, speakers)
  const holdsTheirs = remembered((text: string) => wordRuns(text).some((run) => theirs.has(run)))
  const quotes = remembered((text: string) => ({
    // A mark that is alone here may have its other in the next sentence; what is wrong with it the paragraph tells.
    found: quotations(text).filter(({ lone }) => !lone),
    length: codePointCount(text),
  }))

  function tied(words: string, start: number, end: number, links: readonly Quoted[]): boolean {
    const over = links.filter(({ quoted }) => quoted.start <= start && end <= quoted.end)
    return over.some(({ statement }) => wasSaid(words, [statements.of(statement).words]))
  }

  function ofSentence({ formal, message, id: part }: SummaryPart, { text, links }: LinkedSentence, sentence: number) {
    const { found, length } = quotes.of(text)
    const finding = (code: HearingFinding['code'], start = 0, end = length): HearingFinding => ({
      ...{ code, part, sentence, start: Math.min(start, length), end: Math.min(end, length), detail: {} },
    })
    const now = links.map(placeOf)
    const standing = links.filter((link, at): link is Quoted => link.quoted !== null && now[at] === 'there')
    const untied = found.filter(({ words, start, end }) => !tied(words, start, end, standing))
    const bare = withoutQuotes(
      text,
      standing.map(({ quoted }) => quoted),
    )
    const loose = untied.length === 0 && holdsTheirs.of(bare)
    const unreleased = standing.filter(({ statement }) => !statements.of(statement).mayQuote)
    return [
      ...((formal && message === null) || now.includes('there') ? [] : [finding('not-linked')]),
      ...(now.includes('withdrawn') ? [finding('link-withdrawn')] : []),
      ...(now.includes('gone') ? [finding('link-gone')] : []),
      ...untied.map(({ start, end }) => finding('quote-not-linked', start, end)),
      ...(loose ? [finding('quote-not-linked')] : []),
      ...unreleased.map(({ quoted }) => finding('survivor-words-unreleased', quoted.start, quoted.end)),
    ]
  }

  return {
    of: (part) => part.sentences.flatMap((one, at) => ofSentence(part, one, at)),
    placeOf,
    holdsTheirs: (text) => holdsTheirs.of(text),
    forgetUnused: () => {
      for (const memory of [places, statements, holdsTheirs, quotes]) memory.forgetUnused()
    },
  }
}
