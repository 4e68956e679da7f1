import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'

/** No side of a page is drawn larger, in pixels: a page that calls itself a kilometre wide must not fill the memory. */
const largestSide = 3000

/**
 * The pages of a PDF, one at a time, painted. A painting runs nothing: what a PDF can hold besides pages (scripts, forms,
 * links, files) is not even looked at. The text of the page stands beside it for those who listen.
 */
export function PdfPages({ content }: { readonly content: Blob }) {
  const { say } = useWords()
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [failed, setFailed] = useState(false)
  const [page, setPage] = useState(1)
  const fail = useCallback(() => setFailed(true), [])
  useEffect(() => {
    const opening = content.arrayBuffer().then((data) => {
      GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
      return getDocument({ data, enableXfa: false, useSystemFonts: true })
    })
    void opening.then((task) => task.promise).then(setPdf, () => setFailed(true))
    return () => void opening.then((task) => task.destroy())
  }, [content])
  if (failed) return <Notice kind="warm" live title={say('documents.notDrawn')} />
  if (!pdf) return <Waiting />
  const pages = pdf.numPages
  const turn = (to: number) => setPage(Math.min(Math.max(to, 1), pages))
  return (
    <Stack gap={3}>
      <PdfPage key={page} pdf={pdf} page={page} onFailed={fail} />
      <Stack row gap={2} className="document-pages">
        {pages > 1 && (
          <Button aria-disabled={page === 1} onClick={() => turn(page - 1)}>
            {say('documents.pageBefore')}
          </Button>
        )}
        <p role="status">{say('documents.page', { page, pages })}</p>
        {pages > 1 && (
          <Button aria-disabled={page === pages} onClick={() => turn(page + 1)}>
            {say('documents.nextPage')}
          </Button>
        )}
      </Stack>
    </Stack>
  )
}

function PdfPage({
  pdf,
  page,
  onFailed,
}: {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  readonly onFailed: () => void
}) {
  const { say } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState<string>()
  useEffect(() => {
    let wanted = true
    const painting = pdf.getPage(page).then(async (found) => {
      if (!wanted || !canvas.current) return
      await painted(found, canvas.current)
      const read = await textOf(found)
      if (wanted) setText(read)
    })
    painting.catch(() => wanted && onFailed())
    return () => {
      wanted = false
    }
  }, [pdf, page, onFailed])
  return (
    <>
      <canvas ref={canvas} className="document-page" aria-hidden data-painted={text !== undefined} />
      <p className="unseen">{text === undefined ? '' : text || say('documents.noText')}</p>
    </>
  )
}

async function painted(page: PDFPageProxy, canvas: HTMLCanvasElement): Promise<void> {
  const plain = page.getViewport({ scale: 1 })
  const room = (canvas.parentElement?.clientWidth || 600) * devicePixelRatio
  const scale = Math.min(room / plain.width, largestSide / plain.width, largestSide / plain.height)
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport }).promise
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
}
