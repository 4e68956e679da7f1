import { type Attachment, isAcceptedType } from '@clarion/casework'
import { useQueryClient } from '@tanstack/react-query'
import { type Carrying, carryFile } from '../api/carry-file.ts'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useWords } from '../words/use-words.ts'

/**
 * Fetches the content of a document. The server asks anew each time whether it may be seen, and writes the look down;
 * nothing is kept here. It comes back under the type that its entry names, and never under one that a browser runs.
 *
 * @throws Refusal `not-found` when it may not be seen, now or any more
 */
export async function fetchDocument(
  thread: string,
  { file, type }: Pick<Attachment, 'file' | 'type'>,
  carrying: Omit<Carrying, 'send'> = {},
): Promise<Blob> {
  const content = await carryFile(`/api/threads/${thread}/files/${file}`, carrying)
  return new Blob([content], { type: isAcceptedType(type) ? type : 'application/octet-stream' })
}

/** How a refused document is said, and what the page does about it: what may not be seen any more goes from the page too. */
export function useDocumentRefusal(thread: string): {
  readonly words: (thrown: unknown) => string
  readonly noted: (thrown: unknown) => void
} {
  const { say } = useWords()
  const words = useRefusalWords()
  const queries = useQueryClient()
  return {
    words: (thrown) => (isRefusal(thrown, 'not-found') ? say('documents.gone') : words(thrown)),
    noted: (thrown) => {
      if (isRefusal(thrown, 'not-found')) void queries.invalidateQueries({ queryKey: ['thread', thread] })
    },
  }
}
