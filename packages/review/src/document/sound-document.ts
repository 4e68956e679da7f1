import { type Problem, ProblemError, problem } from '@clarion/journal'
import { codePointCount } from '../text/canonical-text.ts'
import { isCalendarDay } from './long-date.ts'
import type { ReviewDocument } from './review-document.ts'

/** Code points of a sentence, a run or a quotation; of anything shorter: a name, a title, a number. */
const longestText = 20_000
const longestName = 300

/**
 * More is no document anybody reads, and a way to keep the server busy. The longest report the United Nations takes from
 * others has 10,700 words, some 70,000 signs.
 */
const mostParts = 2_000
const mostText = 400_000

const longTexts: ReadonlySet<string> = new Set(['text', 'quote', 'paragraphs', 'notes'])

/** The words around a quotation: there may be none, or a blank. */
const around: ReadonlySet<string> = new Set(['prefix', 'suffix'])

const ofRecord: ReadonlySet<string> = new Set(['quote', ...around])

/** What may be empty: paragraphs of a preamble have no numbers. */
const mayBeEmpty: ReadonlySet<string> = new Set(['symbol', 'session', 'agendaItem', 'speaker', 'label'])

/**
 * Signs no document may hold: those XML 1.0 cannot carry (controls, halves of pairs, non-characters), ends of lines, those
 * that turn the order of what follows round (embeddings and overrides: a text that reads otherwise than it was said), and
 * tags, which nobody sees and every program reads.
 */
const refused = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u{e0000}-\u{e007f}]/u

/**
 * Tells what keeps a document from being written: `document-sign`, `document-blank`, `document-too-long`, `document-date`,
 * each with the place as a path (`body.3.sentences.0.text`). None for a document every form can carry, but for signs the PDF
 * has no letter for.
 */
export function documentProblems(document: ReviewDocument): Problem[] {
  const found: Problem[] = []
  const size = document.body.length + document.annexes.reduce((sum, { body }) => sum + body.length, 0)
  if (size > mostParts) found.push(problem('document-too-long', { place: 'body', limit: mostParts }))
  for (const [place, date] of [
    ['masthead.date', document.masthead.date],
    ['letter.date', document.letter?.date ?? document.masthead.date],
  ] as const) {
    if (!isCalendarDay(date)) found.push(problem('document-date', { place }))
  }
  walk(document, '', '', found)
  if (textLength(document) > mostText) found.push(problem('document-too-long', { place: 'document', limit: mostText }))
  return found
}

/**
 * A document that every writer may take as it is.
 *
 * @throws ProblemError the first of its problems
 */
export function soundDocument(document: ReviewDocument): ReviewDocument {
  const [first] = documentProblems(document)
  if (first) throw new ProblemError(first)
  return document
}

/** UTF-16 units of all texts: near enough, and quick. */
function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, one) => sum + textLength(one), 0)
}

function walk(value: unknown, place: string, key: string, found: Problem[]): void {
  if (typeof value === 'string') checkText(value, place, key, found)
  else if (Array.isArray(value)) {
    if (key === 'sentences' && value.length === 0) found.push(problem('document-blank', { place }))
    // One run may be a blank between two proposals; all of them together say something.
    if (key === 'runs' && value.every(({ text }) => text.trim() === ''))
      found.push(problem('document-blank', { place }))
    for (const [at, one] of value.entries()) walk(one, `${place}.${at}`, key, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) walk(one, place === '' ? name : `${place}.${name}`, name, found)
  }
}

function checkText(text: string, place: string, key: string, found: Problem[]): void {
  const limit = longTexts.has(key) ? longestText : longestName
  if (codePointCount(text) > limit) found.push(problem('document-too-long', { place, limit }))
  if (
    text.trim() === '' &&
    !around.has(key) &&
    !/\.runs\.\d+\.text$/.test(place) &&
    !(text === '' && mayBeEmpty.has(key))
  )
    found.push(problem('document-blank', { place }))
  // A quotation and the words around it are the record's, which has lines; nowhere are they set as a line of the document.
  const checked = ofRecord.has(key) ? text.replace(/[\n\t]/g, '') : text
  const sign = refused.exec(checked)?.[0] ?? openIsolate(checked)
  if (sign !== undefined) found.push(problem('document-sign', { place, sign: signName(sign) }))
}

/** An isolate that is not closed in the same text reaches into the next. */
function openIsolate(text: string): string | undefined {
  let open = 0
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
    open += sign === '\u2069' ? -1 : 1
    if (open < 0) return sign
  }
  return open > 0 ? '\u2066' : undefined
}

/** @returns "U+202E": the sign itself would do to the message what it does to the text */
export function signName(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
