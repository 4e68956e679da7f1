import type { DocumentWords } from './document-words.ts'
import type { Provision } from './review-document.ts'

/** A stretch of a compilation paragraph that looks one way. */
export type TextPiece = {
  readonly text: string
  /** `mark`: what the notation adds, brackets and names of proposers. */
  readonly look: 'plain' | 'inserted' | 'deleted' | 'mark'
}

/**
 * Writes a paragraph of a compilation in the notation delegations use: `[EU, MEX: add: **words**]`, `[USA: delete: ~~words~~; G77: retain: ...]`,
 * the whole in `[ ]` until it is agreed. What is asked is always said in words too: bold and struck alone are lost to whoever listens, and
 * to a mail in plain text.
 */
export function provisionPieces({ status, by, runs }: Provision, words: DocumentWords): TextPiece[] {
  const pieces: TextPiece[] = []
  const mark = (text: string) => pieces.push({ text, look: 'mark' })
  if (status === 'agreed') mark(`(${words.agreed}) `)
  if (status === 'bracketed' || by.length > 0) mark('[')
  if (by.length > 0) mark(`${by.join(', ')}${words.colon}`)
  for (const { text, marks } of runs) {
    if (marks.length > 0) {
      const asked = marks.map((one) => `${one.by.join(', ')}${words.colon}${words.asks[one.asks]}`).join('; ')
      mark(`[${asked}${words.colon}`)
    }
    const asks = new Set(marks.map((one) => one.asks))
    const fresh = asks.has('add') || asks.has('by') || by.length > 0
    const gone = asks.has('delete') || asks.has('replace')
    pieces.push({ text, look: gone ? 'deleted' : fresh ? 'inserted' : 'plain' })
    if (marks.length > 0) mark(']')
  }
  if (status === 'bracketed' || by.length > 0) mark(']')
  return pieces
}
