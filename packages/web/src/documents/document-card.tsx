import { type Attachment, acceptedFiles, isAcceptedType } from '@clarion/casework'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { sectionWords } from '../case/section-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { nameToSave } from './check-file.ts'
import { DocumentPreview, isPreviewed } from './document-preview.tsx'
import { fetchDocument, useDocumentRefusal } from './fetch-document.ts'
import { ShareDone } from './share-done.tsx'
import { useSizeWords } from './size-words.ts'

/** One document in plain sentences, with the ways to look at it and to save it. Each asks the server anew. */
export function DocumentCard({
  thread,
  document,
  organisation,
  author,
}: {
  readonly thread: string
  readonly document: Attachment
  readonly organisation: string
  /** Who attached it, as far as the journal read so far tells. */
  readonly author: string | undefined
}) {
  const words = useWords()
  const { say, moment } = words
  const sizeWords = useSizeWords()
  const refused = useDocumentRefusal(thread)
  const [shown, setShown] = useState(false)
  const [share, setShare] = useState<number>()
  const { name, what, type, size, said } = document
  const at = { organisation, moment: moment(said) }
  const saving = useMutation({
    gcTime: 0,
    mutationFn: () => fetchDocument(thread, document, { onProgress: setShare }),
    onSuccess: (content) => {
      handOver(content, nameToSave(name, type))
      announce(say('documents.saved'))
    },
    onError: refused.noted,
    onSettled: () => setShare(undefined),
  })
  return (
    <Card as="article" className="document">
      <Stack gap={2}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p>
          {say('documents.facts', {
            what: sectionWords(words, 'documents').value('what', what) ?? what,
            type: isAcceptedType(type) ? acceptedFiles[type].label : type,
            size: sizeWords(size),
          })}
        </p>
        <p className="soft">
          {author ? say('documents.attachedByPerson', { name: author, ...at }) : say('documents.attachedBy', at)}
        </p>
        {saving.isError && (
          <Notice kind="warm" live>
            <p>{refused.words(saving.error)}</p>
          </Notice>
        )}
        <Stack row gap={2}>
          {isPreviewed(type) && (
            <Button onClick={() => setShown(true)} aria-label={say('documents.showNamed', { name })}>
              {say('documents.show')}
            </Button>
          )}
          <Button
            kind="quiet"
            busy={saving.isPending}
            onClick={() => saving.mutate()}
            aria-label={say('documents.saveNamed', { name })}
          >
            {say('documents.save')}
          </Button>
        </Stack>
        {saving.isPending && <ShareDone words="documents.fetching" share={share} />}
      </Stack>
      {shown && <DocumentPreview thread={thread} document={document} onClose={() => setShown(false)} />}
    </Card>
  )
}

/** Gives the browser a file to save. The address it does this by is a number that is forgotten at once. */
function handOver(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = globalThis.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun by the time that this task is over; what it took, it keeps.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
