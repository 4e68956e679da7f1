import { createRequire } from 'node:module'
import path from 'node:path'
import { refuse } from '@clarion/journal'
import type { ArrivedLine } from './arrived-text.ts'
import { lettersTurned } from './letters-turned.ts'
import { type PlacedText, pdfLines } from './pdf-lines.ts'

const mostPages = 2_000

/**
 * The text of a PDF, line by line, and which pages hold none. Nothing in it is run or fetched: no script, no form, no font of the
 * machine. To be called in a thread of its own (`readInThread`): a PDF can be made to keep a program busy for ever.
 *
 * @throws ProblemError `file-locked`, `file-damaged`, `pdf-without-text`, `pdf-letters-turned`
 */
export async function readPdf(bytes: Uint8Array): Promise<{ lines: ArrivedLine[]; emptyPages: number[] }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const shipped = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: new Uint8Array(bytes),
    // Chinese, Japanese and Korean files name their encodings and do not bring them.
    cMapUrl: `${shipped}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${shipped}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const file = await task.promise
    const lines: ArrivedLine[] = []
    const emptyPages: number[] = []
    if (file.numPages > mostPages) refuse('too-large', { limit: `${mostPages} pages` })
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item): PlacedText[] => {
        if (!('str' in item)) return []
        const [, , , , x, y] = item.transform as number[]
        return [{ str: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }]
      })
      const found = pdfLines(pieces)
      if (!found.some((line) => /[\p{L}\p{N}]/u.test(line))) emptyPages.push(number)
      lines.push(...found.map((text) => ({ text })))
      page.cleanup()
    }
    if (emptyPages.length === file.numPages) refuse('pdf-without-text')
    if (lettersTurned(lines.map(({ text }) => text))) refuse('pdf-letters-turned')
    return { lines, emptyPages }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') refuse('file-locked')
    if (error instanceof Error && /InvalidPDF|FormatError|MissingPDF|UnknownError/.test(error.name))
      refuse('file-damaged')
    throw error
  } finally {
    await task.destroy()
  }
}
