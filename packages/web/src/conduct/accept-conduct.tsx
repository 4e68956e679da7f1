import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { isRefusal } from '../api/refusal.ts'
import { announce } from '../app/announce.tsx'
import { leave } from '../app/leave.ts'
import { meQuery, useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { newId } from '../entry-form/entry-now.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { conductQuery } from './conduct-queries.ts'

/** Accepts the text that is shown, or signs out: there is no third way to the cases. */
export function AcceptConduct({ text }: { readonly text: string }) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const queries = useQueryClient()
  const me = useMe()
  const [ids] = useState(() => new Map<string, string>())
  // Sent again, it is the same entry; in another language it is another.
  const idFor = (one: string) => {
    const id = ids.get(one) ?? newId()
    ids.set(one, id)
    return id
  }
  const accepting = useMutation({
    mutationFn: () => ask('/api/conduct/acceptance', { method: 'POST', body: { id: idFor(text), text } }),
    onSuccess: async () => {
      announce(say('conduct.done'))
      await queries.invalidateQueries({ queryKey: conductQuery.queryKey })
      queries.setQueryData(meQuery.queryKey, { ...me, conductOwed: false })
      // What was refused for want of this is asked for again by the page that needs it.
      queries.removeQueries({ predicate: ({ state }) => isRefusal(state.error, 'conduct-needed') })
    },
    onError: async (thrown) => {
      if (isRefusal(thrown, 'conduct-not-in-force'))
        await queries.invalidateQueries({ queryKey: conductQuery.queryKey })
    },
  })
  return (
    <Stack gap={4}>
      <p>{say('conduct.kept')}</p>
      {accepting.isError && (
        <Notice kind="warm" live>
          <p>{refusal(accepting.error)}</p>
        </Notice>
      )}
      <Stack row gap={3}>
        <Button kind="main" busy={accepting.isPending} onClick={() => accepting.mutate()}>
          {say('conduct.accept')}
        </Button>
        <Button onClick={() => void leave()}>{say('conduct.signOut')}</Button>
      </Stack>
    </Stack>
  )
}
