import type { StyledParagraph } from '@clarion/review'

/** What a file is, told from its content. */
export type ArrivedForm = 'text' | 'docx' | 'pdf' | 'xml'

/** A paragraph with its style, or a line where a file knows no paragraphs; as `readResolution` takes them. */
export type ArrivedLine = StyledParagraph

/** The text of a file that somebody sent. */
export type ArrivedText = {
  readonly form: ArrivedForm
  readonly lines: readonly ArrivedLine[]
  /** Pages of a PDF that hold no text, from 1: somebody must look at them. */
  readonly emptyPages: readonly number[]
}
