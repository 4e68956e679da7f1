import { codePointCount } from '../text/canonical-text.ts'
import { layOut } from './lay-out.ts'
import type { DocumentEvidence, ReviewDocument } from './review-document.ts'
import { soundDocument } from './sound-document.ts'

/** A sentence and where it stands in its paragraph, in code points. */
export type JsonSentence = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly evidence: readonly DocumentEvidence[]
}

/**
 * A document for programs: the blocks in their order, each paragraph with its number and its text, each sentence with its
 * span in that text and the spans of what was said that it rests on. Positions count code points, as anchors do.
 *
 * @throws ProblemError when the document is not sound (`documentProblems`)
 */
export function writeJson(document: ReviewDocument): string {
  const { language, masthead, title } = soundDocument(document)
  const { direction, gap, blocks } = layOut(document)
  const written = blocks.map((block) => {
    if (block.is === 'provision') return { ...block, text: block.pieces.map(({ text }) => text).join('') }
    if (block.is !== 'paragraph') return block
    const { sentences, ...rest } = block
    let text = ''
    const spans = sentences.map(({ id, text: words, evidence }): JsonSentence => {
      if (text !== '') text += gap
      const start = codePointCount(text)
      text += words
      return { id, start, end: codePointCount(text), text: words, evidence }
    })
    return { ...rest, text, sentences: spans }
  })
  const whole = { format: 'clarion-review-document', version: 1, language, direction, title, masthead, blocks: written }
  return `${JSON.stringify(whole, null, 1)}\n`
}
