import { akomaNtosoMeta } from './akoma-ntoso-meta.ts'
import { escapeMarkup as escaped } from './escape-markup.ts'
import { type Block, type LetterRole, layOut, type MastheadRole } from './lay-out.ts'
import type { TextPiece } from './provision-pieces.ts'
import type { ReviewDocument } from './review-document.ts'
import { soundDocument } from './sound-document.ts'

type Paragraph = Extract<Block, { readonly is: 'paragraph' }>

/** A paragraph with those below it. */
type Branch = { readonly paragraph: Paragraph; readonly below: Branch[] }

const levels = ['paragraph', 'subparagraph', 'clause', 'subclause'] as const

/**
 * A document as Akoma Ntoso 1.0 (OASIS LegalDocML, 29 August 2018): a `doc` with the letter as its cover page, the masthead
 * and the title as its preface, numbered paragraphs as hierarchy, annexes as attachments. The ids are those of the HTML
 * form. Valid against the standard's schema; no profile of an organisation is claimed.
 *
 * @throws ProblemError when the document is not sound (`documentProblems`)
 */
export function writeAkomaNtoso(document: ReviewDocument): string {
  const { blocks, gap } = layOut(soundDocument(document))
  const [first = [], ...annexes] = byAnnex(blocks)
  const body = first.filter(({ is }) => !['letter', 'masthead', 'title', 'subtitle'].includes(is))
  const attached = annexes.map((annex) => attachment(document, annex, gap)).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<doc name="review">
${akomaNtosoMeta(document, '!main', body)}
${coverPage(first)}<preface>
${first.map((block) => prefaceOf(block, document)).join('')}</preface>
${mainBody(body, gap)}
${attached === '' ? '' : `<attachments>\n${attached}\n</attachments>\n`}</doc>
</akomaNtoso>
`
}

/** The body, then each annex with its head. */
function byAnnex(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.is === 'annex') parts.push([])
    parts.at(-1)!.push(block)
  }
  return parts
}

function coverPage(blocks: readonly Block[]): string {
  const letter = blocks.find((block) => block.is === 'letter')
  if (!letter) return ''
  const lines = letter.lines.map(({ role, text }) => `<p>${inLetter(role, text)}</p>`)
  return `<coverPage><container name="letter" eId="letter">\n${lines.join('\n')}\n</container></coverPage>\n`
}

function inLetter(role: LetterRole, text: string): string {
  return `<inline name="${role}">${escaped(text)}</inline>`
}

function prefaceOf(block: Block, { masthead }: ReviewDocument): string {
  if (block.is === 'masthead') {
    const lines = block.lines.map(({ role, text }) => `<p>${inMasthead(role, text, masthead.date)}</p>`)
    return `<container name="masthead" eId="masthead">\n${lines.join('\n')}\n</container>\n`
  }
  if (block.is === 'title')
    return `<longTitle eId="title"><p><docTitle>${escaped(block.text)}</docTitle></p></longTitle>\n`
  return block.is === 'subtitle' ? `<p><inline name="subtitle">${escaped(block.text)}</inline></p>\n` : ''
}

function inMasthead(role: MastheadRole, text: string, date: string): string {
  if (role === 'symbol') return `<docNumber>${escaped(text)}</docNumber>`
  if (role === 'date') return `<docDate date="${date}">${escaped(text)}</docDate>`
  if (role === 'session') return `<session>${escaped(text)}</session>`
  return `<inline name="${role}">${escaped(text)}</inline>`
}

function attachment(document: ReviewDocument, blocks: readonly Block[], gap: string): string {
  const [head, ...body] = blocks
  if (head?.is !== 'annex') return ''
  const { id, label, title } = head
  return `<attachment eId="${id}">
<num eId="${id}-num">${escaped(label)}</num><heading eId="${id}-heading">${escaped(title)}</heading>
<doc name="annex">
${akomaNtosoMeta(document, id, body)}
${mainBody(body, gap)}
</doc>
</attachment>`
}

/** Blocks in their order; runs of paragraphs become trees. The standard wants something in every body. */
function mainBody(blocks: readonly Block[], gap: string): string {
  const written: string[] = []
  let open: Branch[] = []
  const roots: Branch[] = []
  const flush = () => {
    written.push(...roots.map((branch) => branchOf(branch, gap)))
    roots.length = 0
    open = []
  }
  for (const block of blocks) {
    if (block.is !== 'paragraph') {
      flush()
      written.push(blockOf(block))
      continue
    }
    const branch: Branch = { paragraph: block, below: [] }
    open = open.filter(({ paragraph }) => paragraph.level < block.level)
    const above = block.label === '' ? undefined : open.at(-1)
    ;(above?.below ?? roots).push(branch)
    open = block.label === '' ? [] : [...open, branch]
  }
  flush()
  return `<mainBody>\n${written.length === 0 ? '<p/>' : written.join('\n')}\n</mainBody>`
}

function branchOf({ paragraph, below }: Branch, gap: string): string {
  const { id, label, level, sentences } = paragraph
  const number = label === '' ? '' : `<num eId="${id}-num">${escaped(label)}</num>`
  const text = sentences.map((one) => `<span eId="${one.id}">${escaped(one.text)}</span>`).join(gap)
  const own = below.length === 0 ? 'content' : 'intro'
  const rest = below.map((branch) => `\n${branchOf(branch, gap)}`).join('')
  return `<${levels[level]} eId="${id}">${number}<${own} eId="${id}-${own}"><p>${text}</p></${own}>${rest}</${levels[level]}>`
}

function blockOf(block: Exclude<Block, Paragraph>): string {
  if (block.is === 'heading') return `<p><inline name="heading${block.rank}">${escaped(block.text)}</inline></p>`
  if (block.is === 'note') return `<p><remark>${escaped(block.text)}</remark></p>`
  if (block.is !== 'provision') return ''
  const { id, label, pieces } = block
  const number = label === '' ? '' : `<num eId="${id}-num">${escaped(label)}</num>`
  const text = pieces.map(pieceOf).join('')
  return `<paragraph eId="${id}">${number}<content eId="${id}-content"><p>${text}</p></content></paragraph>`
}

function pieceOf({ look, text }: TextPiece): string {
  if (look === 'inserted') return `<ins>${escaped(text)}</ins>`
  if (look === 'deleted') return `<del>${escaped(text)}</del>`
  return look === 'mark' ? `<inline name="mark">${escaped(text)}</inline>` : escaped(text)
}
