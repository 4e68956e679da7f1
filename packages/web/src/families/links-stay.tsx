import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'

/**
 * What a transfer does not hand on. Said of every case, linked or not: whoever looks over somebody's shoulder learns nothing.
 *
 * @param name of the organisation that is asked to lead
 */
export function LinksStay({ name }: { readonly name: string }) {
  const { say } = useWords()
  return name === '' ? null : <Notice title={say('transfer.links', { name })} />
}
