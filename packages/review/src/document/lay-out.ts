import { directionOf, documentWords, sentenceGap } from './document-words.ts'
import { longDate } from './long-date.ts'
import { numberLabel, roman } from './number-label.ts'
import { provisionPieces, type TextPiece } from './provision-pieces.ts'
import type { DocumentEvidence, DocumentPart, ReviewDocument } from './review-document.ts'

/** A sentence in its place. */
export type SetSentence = { readonly id: string; readonly text: string; readonly evidence: readonly DocumentEvidence[] }

/** What a line of the masthead is. */
export type MastheadRole =
  | 'organization'
  | 'symbol'
  | 'organ'
  | 'distribution'
  | 'date'
  | 'original'
  | 'session'
  | 'agenda'

/** What a line of the letter is. */
export type LetterRole = 'from' | 'date' | 'salutation' | 'text' | 'closing' | 'name' | 'to'

/** What stands in a document, from top to bottom. */
export type Block =
  | { readonly is: 'letter'; readonly lines: readonly { readonly role: LetterRole; readonly text: string }[] }
  | { readonly is: 'masthead'; readonly lines: readonly { readonly role: MastheadRole; readonly text: string }[] }
  | { readonly is: 'title' | 'subtitle' | 'note'; readonly text: string }
  /** Its rank in the whole document: the title has 1, an annex 2. None is left out on the way down (PDF/UA, WCAG). */
  | { readonly is: 'heading'; readonly rank: 2 | 3 | 4; readonly text: string }
  | { readonly is: 'annex'; readonly id: string; readonly label: string; readonly title: string }
  | {
      readonly is: 'paragraph'
      readonly id: string
      /** Its number; empty for none. */
      readonly label: string
      readonly level: 0 | 1 | 2 | 3
      readonly sentences: readonly SetSentence[]
    }
  | { readonly is: 'provision'; readonly id: string; readonly label: string; readonly pieces: readonly TextPiece[] }

/** A document ready to be written in any form. */
export type LaidOut = {
  readonly direction: 'rtl' | 'ltr'
  /** What goes between two sentences of a paragraph. */
  readonly gap: '' | ' '
  readonly blocks: readonly Block[]
}

/**
 * Puts a document in its order and counts its paragraphs. All forms are written from this, so that paragraph 12 (b) of the
 * Word file is paragraph 12 (b) of the PDF, in every language.
 */
export function layOut(document: ReviewDocument): LaidOut {
  const { language, title, subtitle, body, annexes, letter } = document
  const words = documentWords[language]
  const blocks: Block[] = []
  if (letter) {
    blocks.push({
      is: 'letter',
      lines: [
        { role: 'from' as const, text: letter.from },
        { role: 'date' as const, text: longDate(letter.date, language) },
        { role: 'salutation' as const, text: letter.salutation },
        ...letter.paragraphs.map((text) => ({ role: 'text' as const, text })),
        { role: 'closing' as const, text: letter.closing },
        { role: 'name' as const, text: letter.name },
        ...letter.to.map((text) => ({ role: 'to' as const, text })),
      ],
    })
  }
  blocks.push({ is: 'masthead', lines: mastheadLines(document) }, { is: 'title', text: title })
  if (subtitle !== undefined) blocks.push({ is: 'subtitle', text: subtitle })
  blocks.push(...partBlocks(body, '', document))
  for (const [at, annex] of annexes.entries()) {
    const label = annexes.length === 1 ? words.annex : `${words.annex} ${roman(at + 1)}`
    const id = `annex${at + 1}`
    blocks.push({ is: 'annex', id, label, title: annex.title }, ...partBlocks(annex.body, `${id}-`, document))
  }
  return { direction: directionOf(language), gap: sentenceGap(language), blocks }
}

function mastheadLines({ language, masthead }: ReviewDocument): { role: MastheadRole; text: string }[] {
  const words = documentWords[language]
  const lines: { role: MastheadRole; text: string }[] = [
    { role: 'organization', text: words.organization },
    { role: 'symbol', text: masthead.symbol },
    { role: 'organ', text: masthead.organ },
    { role: 'distribution', text: words.distribution[masthead.distribution] },
    { role: 'date', text: longDate(masthead.date, language) },
    { role: 'original', text: words.original.replace('{language}', words.languages[masthead.original]) },
    { role: 'session', text: masthead.session },
    { role: 'agenda', text: masthead.agendaItem },
  ]
  return lines.filter(({ text }) => text !== '')
}

function partBlocks(parts: readonly DocumentPart[], prefix: string, document: ReviewDocument): Block[] {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  const labels = ['', '', '', '']
  let unnumbered = 0
  // Under an annex, whose own title has 2, everything is one lower.
  const top = prefix === '' ? 2 : 3
  let parted = false
  return parts.flatMap((part, place): Block[] => {
    if (part.type === 'heading') {
      parted ||= part.level === 1
      return [{ is: 'heading', rank: part.level === 2 && parted ? (top === 2 ? 3 : 4) : top, text: part.text }]
    }
    if (part.type === 'provision') {
      // Two delegations may want an OP7alt each: the place keeps their addresses apart.
      const id = `${prefix}v${place + 1}`
      const pieces = provisionPieces(part, documentWords[document.language])
      return [
        { is: 'provision', id, label: part.label, pieces },
        ...part.notes.map((text): Block => ({ is: 'note', text })),
      ]
    }
    let id = `${prefix}u${unnumbered + 1}`
    let label = ''
    if (part.numbered) {
      counts[part.level]++
      counts.fill(0, part.level + 1)
      label = numberLabel(part.level, counts[part.level])
      labels.splice(part.level, 4, label.replace(/[().]/g, ''), '', '', '')
      id = `${prefix}p${labels.slice(0, part.level + 1).join('-')}`
    } else unnumbered++
    const sentences = part.sentences.map((sentence, at) => ({ ...sentence, id: `${id}-s${at + 1}` }))
    return [{ is: 'paragraph', id, label, level: part.level, sentences }]
  })
}
