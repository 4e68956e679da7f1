import { openingWords } from '../force/opening-words.ts'
import type { Language } from '../language/language.ts'
import { canonicalWords } from '../text/canonical-text.ts'
import { oneLine } from '../text/one-line.ts'
import type { ImportedBlock, ImportedResolution, StyledParagraph } from './imported-resolution.ts'
import { agendaItem, furnitureOf, symbolPattern } from './line-kind.ts'
import type { OpenBlock } from './open-block.ts'
import {
  type LetterMarker,
  type NumberMarker,
  readLetterMarker,
  readNumberMarker,
  subPlaces,
} from './paragraph-marker.ts'
import { textsOf } from './texts-of.ts'

/**
 * Reads a resolution or a draft as it is pasted: a text with or without wrapped lines, or the paragraphs of a document with
 * their styles. Mastheads, feet of pages, footnotes and the meeting at the end are told from the text and kept beside it;
 * what cannot be placed is kept and named. Nothing is corrected and nothing is left out.
 *
 * @param input a text, or whole paragraphs
 * @param language of the text
 */
export function readResolution(input: string | readonly StyledParagraph[], language: Language): ImportedResolution {
  const whole = typeof input !== 'string'
  const lines = whole
    ? input.map(({ text, style = '' }) => ({ text: oneLine(canonicalWords(text)), style }))
    : canonicalWords(input)
        .split('\n')
        .map((text) => ({ text: oneLine(text), style: '' }))
  const blocks: OpenBlock[] = []
  const symbol = lines.map(({ text }) => symbolPattern.exec(text)?.[0]).find((found) => found !== undefined) ?? ''
  const reader = {
    symbol,
    blocks,
    state: 'head' as State,
    open: undefined as OpenBlock | undefined,
    blank: true,
    next: '',
    language,
    whole,
  }
  for (const [at, { text, style }] of lines.entries()) {
    if (text.trim() === '') reader.blank = true
    else {
      reader.next = lines.slice(at + 1, at + 4).find((line) => line.text.trim() !== '')?.text ?? ''
      readLine(reader, text, at + 1, style)
      reader.blank = whole
    }
  }
  const done = blocks.map(
    ({ kind, lines: where, marker, text }): ImportedBlock => ({ kind, lines: where, marker, text }),
  )
  return {
    symbol,
    title: done
      .filter(({ kind }) => kind === 'title')
      .map(({ marker, text }) => (marker + text).trim())
      .join(' '),
    texts: textsOf(blocks),
    blocks: done,
    unknown: done.filter(({ kind }) => kind === 'unknown'),
  }
}

/** Before the text; in its preamble; in its operative part; among footnotes; after it. */
type State = 'head' | 'preamble' | 'operative' | 'notes' | 'tail'

type Reader = {
  readonly blocks: OpenBlock[]
  readonly language: Language
  readonly whole: boolean
  readonly symbol: string
  state: State
  open: OpenBlock | undefined
  blank: boolean
  /** The next line that is not empty. */
  next: string
}

/** @returns the block that the line went into */
function readLine(reader: Reader, line: string, at: number, style: string): OpenBlock {
  const { language, state } = reader
  const furniture = /footnote/i.test(style)
    ? 'rule'
    : (running(reader, line) ?? furnitureOf(line, language, state === 'head'))
  if (furniture === 'page') return put(reader, 'page', line, at, true)
  if (furniture === 'note') return put(reader, 'note', line, at, true)
  if (furniture === 'rule') {
    if (!/footnote/i.test(style)) reader.state = state === 'head' ? 'head' : 'notes'
    return put(reader, 'note', line, at, true)
  }
  if (furniture === 'organ') {
    reader.state = 'preamble'
    return put(reader, 'organ', line, at)
  }
  if (furniture === 'annex') {
    reader.state = 'preamble'
    return put(reader, 'annex', line, at)
  }
  if (furniture === 'closing') {
    reader.state = 'tail'
    return put(reader, 'closing', line, at)
  }
  if (furniture === 'masthead') return put(reader, 'masthead', line, at)
  return readWords(reader, line, at, style)
}

/** What the document says of itself again: its title and symbol at the head of a page; before the text, its agenda item. */
function running({ state, blocks, open, symbol }: Reader, line: string): 'page' | 'masthead' | undefined {
  const bare = line.trim()
  if (state === 'head') return open?.kind === 'masthead' && agendaItem.test(open.text) ? 'masthead' : undefined
  const title = blocks.find(({ kind }) => kind === 'title')?.text
  if (bare === title || (title !== undefined && bare === title.replace(/^[\d/]+\.?\s*/, ''))) return 'page'
  const named = symbol !== '' && bare.length <= 200 && (bare.startsWith(symbol) || bare.endsWith(symbol))
  return named ? 'page' : undefined
}

function readWords(reader: Reader, line: string, at: number, style: string): OpenBlock {
  const { language, state, open } = reader
  const number = readNumberMarker(line)
  if (number && begins(reader, number)) {
    const kind = number.part ?? 'operative'
    reader.state = kind
    return start(reader, { ...blockOf(kind, line, at, number.length), number })
  }
  const letter = readLetterMarker(line)
  const sub = letter && placeOf(reader, letter)
  if (letter && sub) {
    const kind = reader.state === 'operative' ? 'operative' : 'preamble'
    return start(reader, { ...blockOf(kind, line, at, letter.length), sub })
  }
  // "72/1. Political declaration on the implementation of ...": the number and title of the resolution.
  if (state === 'head' && /^\s*\d{1,3}\/\d{1,4}(?:\s+[A-Z])?\.?\s*\p{L}/u.test(line))
    return put(reader, 'title', line, at)
  const opening = openingWords(line, language)
  const fresh = reader.blank || open?.kind === 'organ' || open?.kind === 'annex' || endsParagraph(open?.text ?? '')
  if (fresh && opening?.start === 0 && isCapital(line, language) && state !== 'tail') {
    const participle = opening.form === 'participle' || (language === 'zh' && state !== 'operative')
    if (participle || state === 'preamble') {
      const kind = participle ? 'preamble' : 'operative'
      reader.state = kind
      return start(reader, blockOf(kind, line, at))
    }
    if (state === 'operative') return start(reader, blockOf('operative', line, at))
  }
  if (/^(?:heading|title|h\d)/i.test(style))
    return start(reader, blockOf(state === 'head' ? 'title' : 'heading', line, at))
  // A heading right before a number, after what has ended; otherwise a short line that wraps.
  const heads =
    /[.;:。；：؛]\s*\d*$/u.test(open?.text ?? '') && isHeading(line) && readNumberMarker(reader.next) !== undefined
  if (heads && state === 'operative') {
    return start(reader, blockOf('heading', line, at))
  }
  // A footnote that wraps goes on; the text it interrupts does so once it has ended.
  const last = reader.blocks.at(-1)
  if (
    last?.kind === 'note' &&
    !reader.blank &&
    last.lines.at(-1) === at - 1 &&
    !/[.。]$/u.test(last.text) &&
    state !== 'notes'
  ) {
    return add(reader, last, line, at)
  }
  if (open && goesOn(reader, line)) return add(reader, open, line, at)
  if (isHeading(line) && (state === 'operative' || state === 'preamble') && fresh) {
    return start(reader, blockOf('heading', line, at))
  }
  if (state === 'notes') return put(reader, 'note', line, at)
  return start(reader, blockOf('unknown', line, at))
}

/** A number begins a paragraph when it is the next, or when the one before has ended: "by\n2030. In ..." has not. */
function begins(reader: Reader, marker: NumberMarker): boolean {
  if (marker.part !== undefined) return true
  if (reader.state === 'notes' && !followsLast(reader, marker)) return false
  const { open } = reader
  if (!open || reader.blank || open.kind === 'organ' || open.kind === 'annex' || open.kind === 'title') return true
  return followsLast(reader, marker) ? /[.;:,。；：،؛]\s*\d*$|[\p{L}]$/u.test(open.text) : endsParagraph(open.text)
}

function followsLast({ blocks }: Reader, { number, inserted }: NumberMarker): boolean {
  const last = blocks.findLast((block) => block.number !== undefined || block.kind === 'annex')?.number
  return last === undefined ? number === 1 : number === last.number + 1 || (number === last.number && inserted > 0)
}

/** Sub-paragraphs only follow a paragraph or another of them. */
function placeOf(reader: Reader, letter: LetterMarker): readonly number[] | undefined {
  if (reader.state !== 'preamble' && reader.state !== 'operative') return undefined
  const last = reader.blocks.findLast(({ kind }) => kind === 'preamble' || kind === 'operative')
  if (!last) return undefined
  const ended =
    reader.blank || endsParagraph(last.text) || /(?:\b(?:and|or|et|y|и|o|ou|или)|[و和或])\s*$/iu.test(last.text)
  return ended ? subPlaces(letter, last.sub ?? []) : undefined
}

function endsParagraph(text: string): boolean {
  return text === '' || /[.,;:!?。，；：！？،؛؟][”"’'»)\]]*\s*[\d\s*]{0,4}$/u.test(text)
}

/** A wrapped line goes on with what is open; after a blank line only when what is open has plainly not ended. */
function goesOn({ open, blank, whole, state, language }: Reader, line: string): boolean {
  if (!open || whole || open.kind === 'organ' || open.kind === 'annex') return false
  if (state === 'notes') return open.kind === 'note'
  const ofText = open.kind === 'preamble' || open.kind === 'operative'
  if (blank) {
    // No paragraph begins with a small letter, but for those of a Russian preamble.
    if (language !== 'ru' && /^\s*\p{Ll}/u.test(line)) return ofText
    return ofText && !endsParagraph(open.text) && /^\s*[\p{Ll}\p{N}(]/u.test(line)
  }
  return ofText || open.kind === 'title' || open.kind === 'unknown'
}

function isHeading(line: string): boolean {
  const text = line.trim()
  return text.length <= 120 && !/[.,;:。，；：،؛]$/u.test(text) && /^[\p{Lu}\p{Lo}\p{N}“"«]/u.test(text)
}

function isCapital(line: string, language: Language): boolean {
  // Russian preambles open with small letters; Arabic and Chinese have no others.
  return language === 'ru' || language === 'ar' || language === 'zh' || /^[\s\p{P}]*\p{Lu}/u.test(line)
}

/** @param marker how many signs of the line are its number */
function blockOf(kind: OpenBlock['kind'], line: string, at: number, marker = 0): OpenBlock {
  return { kind, lines: [at], marker: line.slice(0, marker), text: line.slice(marker).trim() }
}

/** Puts furniture where it is. What lies beside the text leaves the paragraph open that it interrupts. */
function put(reader: Reader, kind: OpenBlock['kind'], line: string, at: number, beside = false): OpenBlock {
  const block = blockOf(kind, line, at)
  if (kind === 'page' && reader.state === 'notes') {
    // The foot of a page ends its footnotes: the text goes on.
    const last = reader.blocks.findLast((one) => one.kind === 'preamble' || one.kind === 'operative')
    reader.state = last?.kind === 'operative' ? 'operative' : 'preamble'
    reader.open = last
    beside = true
  }
  reader.blocks.push(block)
  if (!beside) reader.open = block
  return block
}

function start(reader: Reader, block: OpenBlock): OpenBlock {
  reader.blocks.push(block)
  reader.open = block
  return block
}

function add(reader: Reader, open: OpenBlock, line: string, at: number): OpenBlock {
  open.lines.push(at)
  const more = line.trim()
  // A hyphen at the end of a line is kept: "rights-" and "based"; Chinese has no spaces.
  const glue = reader.language === 'zh' || /[\p{L}]-$/u.test(open.text) ? '' : ' '
  open.text = open.text === '' ? more : open.text + glue + more
  return open
}
