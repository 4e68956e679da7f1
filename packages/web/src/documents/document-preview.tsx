import type { Attachment } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { useScrolled } from '../look/use-scrolled.ts'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { fetchDocument, useDocumentRefusal } from './fetch-document.ts'
import { ShareDone } from './share-done.tsx'

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

/** Pictures that browsers draw. A picture of Apple's kind (HEIC) is not among them. */
const pictures = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** @returns whether documents of a media type can be looked at within the page */
export function isPreviewed(type: string): boolean {
  return pictures.has(type) || type === 'text/plain' || type === 'application/pdf'
}

/** A look at a document, over the page. It is fetched for this one look, and forgotten when it is closed. */
export function DocumentPreview({
  thread,
  document,
  onClose,
}: {
  readonly thread: string
  readonly document: Attachment
  readonly onClose: () => void
}) {
  const refused = useDocumentRefusal(thread)
  const [share, setShare] = useState<number>()
  const content = useQuery({
    queryKey: ['document', thread, document.file],
    queryFn: ({ signal }) =>
      fetchDocument(thread, document, { onProgress: setShare, signal }).catch((thrown: unknown) => {
        refused.noted(thrown)
        throw thrown
      }),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { error } = content
  return (
    <Dialog title={<bdi>{document.name}</bdi>} onClose={onClose} wide>
      {content.isPending && <ShareDone words="documents.fetching" share={share} />}
      {error && (
        <Notice kind="warm" live>
          <p>{refused.words(error)}</p>
        </Notice>
      )}
      {content.data && <Content content={content.data} />}
    </Dialog>
  )
}

function Content({ content }: { readonly content: Blob }) {
  const { type } = content
  if (pictures.has(type)) return <Picture content={content} />
  if (type === 'text/plain') return <Text content={content} />
  return (
    <Suspense fallback={<Waiting />}>
      <PdfPages content={content} />
    </Suspense>
  )
}

function Picture({ content }: { readonly content: Blob }) {
  const { say } = useWords()
  const [address, setAddress] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(content)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  if (failed) return <Notice kind="warm" live title={say('documents.notDrawn')} />
  return (
    address && (
      <img
        className="document-picture"
        src={address}
        alt={say('documents.pictureOf')}
        onError={() => setFailed(true)}
      />
    )
  )
}

function Text({ content }: { readonly content: Blob }) {
  const [text, setText] = useState<string>()
  const [box, tabIndex] = useScrolled<HTMLPreElement>()
  useEffect(() => {
    let wanted = true
    void content.text().then((read) => wanted && setText(read))
    return () => {
      wanted = false
    }
  }, [content])
  return text === undefined ? (
    <Waiting />
  ) : (
    <pre ref={box} className="document-text" tabIndex={tabIndex} dir="auto">
      {text}
    </pre>
  )
}
