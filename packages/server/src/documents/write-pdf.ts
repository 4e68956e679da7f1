import path from 'node:path'
import { refuse } from '@clarion/journal'
import { layOut, type ReviewDocument, soundDocument } from '@clarion/review'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles, fontsOf } from './pdf-fonts.ts'

/** The folder of the template is all that the compiler may read. */
const workspace = import.meta.dirname
const template = path.join(workspace, 'review-document.typ')

/** The compiler with its fonts, once asked for: a server that writes no PDF starts without it, on any machine. */
let opened: Promise<NodeCompiler> | undefined

/**
 * A document as PDF/UA-1 (ISO 14289-1): tagged, with title and language, its numbers as text. The compiler refuses to write
 * what breaks the standard. The same document gives the same bytes.
 *
 * Its words go in as JSON and are set as text; no source is ever put together from them.
 *
 * @throws ProblemError when the document is not sound (`documentProblems`), or `document-unprintable` for a sign the fonts
 *   have no letter for
 */
export async function writePdf(document: ReviewDocument): Promise<Uint8Array> {
  const { language, title, masthead } = soundDocument(document)
  const { direction, gap, blocks } = layOut(document)
  const data = {
    language,
    direction,
    title,
    organ: masthead.organ,
    symbol: masthead.symbol,
    date: masthead.date,
    fonts: fontsOf[language],
    blocks: blocks.map((block) =>
      block.is === 'paragraph'
        ? { ...block, sentences: [], text: block.sentences.map(({ text }) => text).join(gap) }
        : block,
    ),
  }
  opened ??= openCompiler()
  const compiler = await opened
  try {
    const compiled = compiler.compile({ mainFilePath: template, inputs: { data: JSON.stringify(data) } })
    if (!compiled.result) throw new Error(reasons(compiler, compiled.takeDiagnostics()))
    return exported(() => compiler.pdf(compiled.result!, { pdfStandard: 'ua-1' }))
  } finally {
    // What was set stays memoised: of a document that is done with, nothing may.
    compiler.evictCache(0)
  }
}

async function openCompiler(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  return typst.NodeCompiler.create({ workspace, fontArgs: fontFiles.map((file) => ({ fontPaths: [file] })) })
}

function exported(write: () => Buffer): Uint8Array {
  try {
    return write()
  } catch (error) {
    const said = String(error instanceof Error ? error.message : error)
    const sign = /the text `\\?"(.+?)\\?"` could not be displayed/su.exec(said)?.[1]
    if (sign !== undefined) refuse('document-unprintable', { sign: signsOf(sign) })
    throw new Error('the PDF could not be written', { cause: error })
  }
}

/** The signs by their numbers: Rust writes some as `\u{e000}`, and twice where it quotes what it quoted. */
function signsOf(written: string): string {
  const text = written.replace(/\\+u\{([\da-f]+)\}/g, (_, point: string) =>
    String.fromCodePoint(Number.parseInt(point, 16)),
  )
  return Array.from(text, (sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}

function reasons(compiler: NodeCompiler, diagnostics: NodeError | null): string {
  const all = diagnostics ? compiler.fetchDiagnostics(diagnostics) : []
  return `the template did not compile: ${JSON.stringify(all)}`
}
