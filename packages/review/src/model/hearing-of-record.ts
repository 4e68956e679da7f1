import { messageIds } from '../codebook/message-ids.ts'
import { messageTitles } from '../codebook/message-titles.ts'
import { standingCodes } from '../hearing/coding-disputes.ts'
import { countedInterventions } from '../hearing/hearing-counts.ts'
import { currentEdition, type RecordState, type Span, type Statement } from '../hearing/record-section.ts'
import { shownParts, unquotable } from '../hearing/shown-summary.ts'
import { spanNow } from '../hearing/span-now.ts'
import type { Speaker, SpeakersState } from '../hearing/speakers-section.ts'
import type { DraftingState } from '../hearing/summary-section.ts'
import type { Language } from '../language/language.ts'
import { countSupport } from '../quantifier/count-support.ts'
import type { HearingForModel, MessageForModel, StatementForModel, StatementSpan } from './hearing-for-model.ts'

/** The sections of a hearing that a question to a model is made of, opened. */
export type HearingSections = {
  readonly record: RecordState
  readonly speakers: SpeakersState
  readonly drafting: DraftingState
  readonly language: Language
}

/**
 * A hearing as questions to a model are made of it. Who is a survivor is told by the list of speakers, how far the words may go by the
 * record: only open words of others, and what a survivor released to be quoted, may leave. The names are those of the list, and
 * what a transcript calls a survivor or somebody not yet known: the list may hold another name on purpose.
 */
export function hearingOfRecord({ record, speakers, drafting, language }: HearingSections): HearingForModel {
  const known = new Map(speakers.speakers.map((one) => [one.id, one]))
  const bySurvivor = (statement: Statement) => isSurvivor(known.get(statement.speaker ?? ''))
  const heard = countedInterventions(record, speakers)
  const titles = messageTitles[language]
  // A draft may still quote what may not leave: it waits for a release, or there is none any more.
  const drafted = shownParts(drafting.current?.parts ?? [], unquotable(record, speakers))
  const messages = [
    ...messageIds.map((id) => ({ id, title: titles[id] })),
    ...record.themes.map(({ id, title }) => ({ id, title })),
  ]
  return {
    language,
    statements: record.statements.map((one) => statementForModel(one, bySurvivor(one))),
    messages: messages.map(({ id, title }): MessageForModel => {
      const sentences = drafted.flatMap((part) => (part.message === id ? part.sentences : []))
      const coded = standingCodes(record).filter(({ message, stance }) => message === id && stance === 'for')
      const spans = [...coded, ...sentences.flatMap(({ links }) => links)].flatMap((span) => placeNow(record, span))
      return { id, title, sentences: sentences.map(({ text }) => text), spans, counts: countSupport(heard, id) }
    }),
    names: [
      ...speakers.speakers.flatMap((one) =>
        isSurvivor(one) ? [one.name, one.affiliation, one.onBehalfOf] : [one.name],
      ),
      ...record.statements.flatMap((one) => (bySurvivor(one) === false ? [] : [one.heading])),
    ].filter((name) => typeof name === 'string' && name !== ''),
  }
}

/** Somebody not on the list may be a survivor. */
function isSurvivor(speaker: Speaker | undefined): boolean | null {
  return speaker ? speaker.constituency === 'survivor' : null
}

function statementForModel(statement: Statement, bySurvivor: boolean | null): StatementForModel {
  const { id, language, release, withdrawn } = statement
  const { number, words, length, checksum } = currentEdition(statement)
  return {
    id,
    text: { text: words ?? '', length, checksum },
    edition: number,
    earlier: statement.editions.slice(0, -1).flatMap((one) => one.words ?? []),
    language,
    bySurvivor,
    released: release === 'quote',
    confidential: bySurvivor !== true && release !== 'open' && release !== 'quote',
    withdrawn: withdrawn !== null || words === null,
  }
}

/** Where a place stands in the edition in force; nowhere, if its words were changed or taken back. */
function placeNow(record: RecordState, span: Span): StatementSpan[] {
  const now = spanNow(record, span)
  return now.at === 'there' && now.words === 'same'
    ? [{ statement: span.statement, start: now.start, end: now.end }]
    : []
}
