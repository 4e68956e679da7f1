import type { NumberFault } from '../paragraphs/number-faults.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'

/** A line with the name of its style, as a word processor has it ("Heading 1", "SingleTxtG"): a whole paragraph. */
export type StyledParagraph = { readonly text: string; readonly style?: string }

/** What a block of lines was taken for. `unknown` is kept, and named: somebody has to look. */
export const blockKinds = [
  'masthead',
  'title',
  'organ',
  'preamble',
  'operative',
  'heading',
  'annex',
  'note',
  'closing',
  'page',
  'unknown',
] as const

/** Lines that belong together. Every line that is not empty is in exactly one. */
export type ImportedBlock = {
  readonly kind: (typeof blockKinds)[number]
  /** The numbers of its lines, from 1, as an editor counts. A page's foot may lie between two. */
  readonly lines: readonly number[]
  /** The number in front as it was printed, and the words without it. */
  readonly marker: string
  readonly text: string
}

/** A text with numbers of its own: the resolution, and each of its annexes. */
export type ImportedText = {
  /** Empty for the resolution itself. */
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
  readonly faults: readonly NumberFault[]
}

/** What could be read of a resolution that was pasted, and where each line went. */
export type ImportedResolution = {
  readonly symbol: string
  readonly title: string
  readonly texts: readonly ImportedText[]
  readonly blocks: readonly ImportedBlock[]
  /** The blocks nobody could place. */
  readonly unknown: readonly ImportedBlock[]
}
