import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useWords } from '../words/use-words.ts'
import type { Hearing } from './use-hearing.ts'

/** GET /api/threads/{thread}/coders */
type Coders = { readonly coders: readonly { readonly id: string; readonly name: string }[] }

/**
 * What to call somebody of the office who read what was said: by name once both are through, "a colleague" before.
 *
 * @param mayKnow whether what others found is shown to the reader here
 */
export function useReaderName(
  { outline: { thread }, me }: Pick<Hearing, 'outline' | 'me'>,
  mayKnow: boolean,
): (author: string) => string {
  const { say } = useWords()
  const { data } = useQuery({
    queryKey: ['thread', thread, 'coders'],
    queryFn: ({ signal }) => ask<Coders>(`/api/threads/${thread}/coders`, { signal }),
    enabled: mayKnow && me.verbs.includes('code-passages'),
  })
  return (author) =>
    author === me.member
      ? say('hearing.you')
      : (data?.coders.find(({ id }) => id === author)?.name ?? say('hearing.colleague'))
}
