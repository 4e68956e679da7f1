import { documentStyle } from './document-style.ts'
import { directionOf, documentWords } from './document-words.ts'
import { escapeMarkup as escaped } from './escape-markup.ts'
import { type Block, layOut, type SetSentence } from './lay-out.ts'
import type { TextPiece } from './provision-pieces.ts'
import type { ReviewDocument } from './review-document.ts'
import { soundDocument } from './sound-document.ts'

/**
 * A document as a page that stands alone: no script, no font and no picture is fetched, so that it can be kept, mailed and opened
 * without a network. Every paragraph and every sentence has an address (`#p12`, `#p12-s2`), and under a paragraph stands what each of its
 * sentences rests on.
 *
 * @throws ProblemError when the document is not sound (`documentProblems`)
 */
export function writeHtml(document: ReviewDocument): string {
  const { language, title } = soundDocument(document)
  const { blocks, gap } = layOut(document)
  const write = new HtmlWriter(document, gap)
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>${escaped(title)}</title>
<style>${documentStyle}</style>
</head>
<body>
<main>
${blocks.map((block) => write.block(block)).join('\n')}
${write.end()}</main>
</body>
</html>
`
}

class HtmlWriter {
  readonly #document: ReviewDocument
  readonly #gap: string
  #inAnnex = false

  constructor(document: ReviewDocument, gap: string) {
    this.#document = document
    this.#gap = gap
  }

  block(block: Block): string {
    switch (block.is) {
      case 'letter':
        return `<div class="letter">\n${block.lines.map(lineOf).join('\n')}\n</div>`
      case 'masthead':
        return `<header>\n${block.lines.map(lineOf).join('\n')}\n</header>`
      case 'title':
        return `<h1>${escaped(block.text)}</h1>`
      case 'subtitle':
      case 'note':
        return `<p class="${block.is}">${escaped(block.text)}</p>`
      case 'heading':
        return `<h${block.rank}>${escaped(block.text)}</h${block.rank}>`
      case 'annex': {
        const opened = `${this.end()}<section id="${block.id}" aria-labelledby="${block.id}-title">`
        this.#inAnnex = true
        return `${opened}\n<h2 id="${block.id}-title">${escaped(block.label)}<br/> ${escaped(block.title)}</h2>`
      }
      case 'paragraph': {
        const level = block.level === 0 ? '' : ` class="level${block.level}"`
        const text = block.sentences
          .map(({ id, text: words }) => `<span id="${id}">${escaped(words)}</span>`)
          .join(this.#gap)
        return `<p id="${block.id}"${level}>${numberOf(block.label)}${text}</p>${this.#sources(block.sentences)}`
      }
      case 'provision':
        return `<p id="${block.id}">${numberOf(block.label)}${block.pieces.map(pieceOf).join('')}</p>`
    }
  }

  /** Closes what is open. */
  end(): string {
    const open = this.#inAnnex
    this.#inAnnex = false
    return open ? '</section>\n' : ''
  }

  #sources(sentences: readonly SetSentence[]): string {
    const words = documentWords[this.#document.language]
    const items = sentences.flatMap(({ id, evidence }, at) =>
      evidence.map(({ speaker, constituency, anchor }) => {
        const link = `<a href="#${id}">${escaped(words.sentence.replace('{number}', String(at + 1)))}</a>`
        const who = `<bdi>${escaped(speaker === '' ? words.unnamed : speaker)}</bdi>`
        const group = `<bdi>${escaped(constituency)}</bdi>`
        const said = anchor ? ` <q dir="auto">${escaped(anchor.quote)}</q>` : ''
        return `<li>${link} · ${who} · ${group}${said}</li>`
      }),
    )
    if (items.length === 0) return ''
    return `\n<details><summary>${escaped(words.sources)}</summary>\n<ul>\n${items.join('\n')}\n</ul>\n</details>`
  }
}

function lineOf({ role, text }: { readonly role: string; readonly text: string }): string {
  return `<p class="${role}">${role === 'symbol' ? `<bdi>${escaped(text)}</bdi>` : escaped(text)}</p>`
}

function numberOf(label: string): string {
  return label === '' ? '' : `<span class="number">${escaped(label)}</span> `
}

function pieceOf({ look, text }: TextPiece): string {
  if (look === 'inserted') return `<ins>${escaped(text)}</ins>`
  if (look === 'deleted') return `<del>${escaped(text)}</del>`
  return look === 'mark' ? `<span class="mark">${escaped(text)}</span>` : escaped(text)
}
