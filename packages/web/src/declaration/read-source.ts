import { type ImportedResolution, type Language, readResolution, type StyledParagraph } from '@clarion/review'
import { carryFile } from '../api/carry-file.ts'

/** POST /api/declarations/lines */
export type ReadLines = {
  readonly form: 'text' | 'docx' | 'pdf' | 'xml'
  readonly lines: readonly StyledParagraph[]
  readonly emptyPages: readonly number[]
}

/** What was read of a text, and pages of its file that hold none. */
export type ReadSource = { readonly read: ImportedResolution; readonly emptyPages: readonly number[] }

/** Bytes of a file; the server has the same limit. */
export const fileLimit = 10 * 2 ** 20

/**
 * Reads a draft from a file. The server takes the file apart and keeps nothing of it.
 *
 * @throws Refusal why it cannot be read: too large, a picture of a page, locked, damaged
 */
export async function readFileOf(file: File, language: Language): Promise<ReadSource> {
  const { form, lines, emptyPages } = await linesOfFile(file)
  // Plain texts and PDFs know lines and no paragraphs.
  const isLines = form === 'text' || form === 'pdf'
  return {
    read: readResolution(isLines ? lines.map(({ text }) => text).join('\n') : lines, language),
    emptyPages,
  }
}

/**
 * @returns the lines of a text, Word, PDF or XML file, whatever it is of
 * @throws Refusal why it cannot be read
 */
export async function linesOfFile(file: File): Promise<ReadLines> {
  return JSON.parse(await (await carryFile('/api/declarations/lines', { send: file })).text()) as ReadLines
}
