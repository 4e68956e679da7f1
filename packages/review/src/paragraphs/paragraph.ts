/** The part of a text that a paragraph stands in. */
export const parts = ['preamble', 'operative'] as const

/** One of them. */
export type Part = (typeof parts)[number]

/** A paragraph of a draft or of a resolution. */
export type Paragraph = {
  /** Stays the same from the zero draft to the adopted text, wherever it moves and however it is numbered. */
  readonly id: string
  readonly part: Part
  /** Its number as it is written, in the one form of all languages: `PP4bis`, `OP7`, `OP7(a)(ii)`; empty for none. */
  readonly label: string
  /** Without its number, in one line. */
  readonly text: string
  /** The messages of a hearing that its authors say it carries, by their ids. */
  readonly messages: readonly string[]
}
