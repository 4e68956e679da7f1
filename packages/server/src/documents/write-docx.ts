import { type Block, type LaidOut, layOut, type ReviewDocument, soundDocument } from '@clarion/review'
import { Document, Footer, Header, type IParagraphOptions, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { directedRuns } from './directed-runs.ts'
import { docxLook } from './docx-look.ts'

/** A centimetre in twentieths of a point, which Word counts in. */
const centimetre = 567

/** Lines of the masthead that stand out. */
const strong: ReadonlySet<string> = new Set(['organization', 'organ', 'symbol', 'session'])

const looks = { plain: {}, mark: {}, inserted: { bold: true }, deleted: { strike: true } } as const

/** Word's own names of its heading styles: what a screen reader and the outline go by. */
const headings = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const

/**
 * A document as a Word file, for those who go on working on it. Numbers of paragraphs are written out and not left to Word to
 * count, so that a paragraph put in does not change what everybody else refers to. Arabic paragraphs and runs are marked as
 * running from right to left.
 *
 * @throws ProblemError when the document is not sound (`documentProblems`)
 */
export async function writeDocx(document: ReviewDocument): Promise<Uint8Array> {
  const { language, title, masthead } = soundDocument(document)
  const laidOut = layOut(document)
  const write = new DocxWriter(laidOut)
  const file = new Document({
    title,
    creator: masthead.organ,
    // Word's answer to "who changed this last" is not to be the name of a library.
    lastModifiedBy: masthead.organ,
    description: masthead.symbol,
    ...docxLook(language),
    sections: [
      {
        properties: { titlePage: true, page: { margin: { top: 1417, bottom: 1417, left: 1247, right: 1247 } } },
        headers: {
          first: new Header({ children: [write.line('')] }),
          default: new Header({ children: [write.line(masthead.symbol)] }),
        },
        footers: { first: write.footer(), default: write.footer() },
        children: laidOut.blocks.flatMap((block) => write.block(block)),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

class DocxWriter {
  readonly #rightToLeft: boolean
  readonly #gap: string
  #afterLetter = false

  constructor({ direction, gap }: LaidOut) {
    this.#rightToLeft = direction === 'rtl'
    this.#gap = gap
  }

  /** A paragraph that runs the way of its language. */
  #paragraph(options: IParagraphOptions): Paragraph {
    return new Paragraph(this.#rightToLeft ? { ...options, bidirectional: true } : options)
  }

  /** Words in as many runs as they change their way. */
  #runs(text: string, look: { readonly bold?: boolean; readonly strike?: boolean } = {}): TextRun[] {
    return directedRuns(text, this.#rightToLeft).map(
      (run) =>
        new TextRun(run.rightToLeft ? { text: run.text, ...look, rightToLeft: true } : { text: run.text, ...look }),
    )
  }

  line(text: string, options: IParagraphOptions = {}, look = {}): Paragraph {
    return this.#paragraph({ ...options, children: this.#runs(text, look) })
  }

  footer(): Footer {
    const page = new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })
    return new Footer({ children: [new Paragraph({ alignment: 'center', children: [page] })] })
  }

  /** A number, then words that begin at the same place whatever the number's length. */
  #numbered(label: string, level: number, words: TextRun[]): Paragraph {
    const start = level * centimetre
    const room = label.length > 4 ? 2.4 * centimetre : 1.3 * centimetre
    const number = label === '' ? [] : [...this.#runs(label), new TextRun({ children: [new Tab()] })]
    return this.#paragraph({
      indent: { start },
      tabStops: [{ type: 'left', position: start + room }],
      children: [...number, ...words],
    })
  }

  block(block: Block): Paragraph[] {
    switch (block.is) {
      case 'letter': {
        const lines = block.lines.map(({ role, text }) => {
          const far = role === 'date' || role === 'name'
          return role === 'from'
            ? this.line(text, { alignment: 'center' }, { bold: true })
            : this.line(text, far ? { alignment: 'end' } : {})
        })
        this.#afterLetter = true
        return lines
      }
      case 'masthead':
        return block.lines.map(({ role, text }, at) => {
          const options: IParagraphOptions = {
            spacing: { after: 40 },
            ...(at === 0 && this.#afterLetter ? { pageBreakBefore: true } : {}),
            ...(at === block.lines.length - 1 ? { border: { bottom: { style: 'single', size: 12, space: 6 } } } : {}),
          }
          return this.line(text, options, strong.has(role) ? { bold: true } : {})
        })
      case 'title':
        return [this.line(block.text, { style: headings[1] })]
      case 'subtitle':
        return [this.line(block.text, {}, { bold: true })]
      case 'heading':
        return [this.line(block.text, { style: headings[block.rank] })]
      case 'annex':
        return [
          this.line(block.label, { style: headings[2], pageBreakBefore: true }),
          this.line(block.title, { style: headings[2] }),
        ]
      case 'note':
        return [this.line(block.text, { indent: { start: 1.3 * centimetre } })]
      case 'paragraph': {
        const text = block.sentences.map((sentence) => sentence.text).join(this.#gap)
        return [this.#numbered(block.label, block.level, this.#runs(text))]
      }
      case 'provision': {
        const runs = block.pieces.flatMap(({ text, look }) => this.#runs(text, looks[look]))
        return [this.#numbered(block.label, 0, runs)]
      }
    }
  }
}
