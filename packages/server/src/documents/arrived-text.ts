/** What a file is, told from its content. */
export type ArrivedForm = 'text' | 'docx' | 'pdf' | 'xml'

/** A paragraph, or a line where a file knows no paragraphs. */
export type ArrivedLine = {
  readonly text: string
  /** The name of its style, in a Word file: "Heading1", "SingleTxtG". */
  readonly style?: string
}

/** The text of a file that somebody sent. */
export type ArrivedText = {
  readonly form: ArrivedForm
  readonly lines: readonly ArrivedLine[]
  /** Pages of a PDF that hold no text, from 1: somebody must look at them. */
  readonly emptyPages: readonly number[]
}
