import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { caseKind } from './case-kinds.ts'
import { EmergencyWhy } from './emergency-why.tsx'

/** What a task makes of this page: nothing of the case is shown before access is open, or at all. */
const byTask = {
  'emergency-to-confirm': {
    kind: 'emergency.opened',
    member: 'request',
    words: 'emergency.confirm',
    save: 'emergency.confirmDo',
    done: 'emergency.opened',
  },
  'emergency-to-review': {
    kind: 'emergency.reviewed',
    member: 'emergency',
    words: 'emergency.review',
    save: 'emergency.reviewDo',
    done: 'emergency.reviewed',
  },
} as const

/** The emergencies of one case on which this member is asked to decide, each with why it was asked for. */
export function EmergencyTasks({ thread }: { readonly thread: string }) {
  const me = useMe()
  const decides = me.verbs.includes('confirm-emergency') || me.verbs.includes('review-emergency')
  const tasks = useQuery({
    enabled: decides,
    // Of this case alone: much else that is due must not push them out of the answer.
    queryKey: ['tasks', 'urgent', thread],
    queryFn: ({ signal }) => ask<Tasks>(`/api/tasks?pressing=urgent&thread=${thread}&limit=200`, { signal }),
  })
  return tasks.data?.tasks.flatMap((task) =>
    task.thread === thread && (task.title === 'emergency-to-confirm' || task.title === 'emergency-to-review')
      ? [<EmergencyTask key={task.key} thread={thread} title={task.title} id={task.key.replace(/^[a-z]+-/, '')} />]
      : [],
  )
}

function EmergencyTask({
  thread,
  title,
  id,
}: {
  readonly thread: string
  readonly title: keyof typeof byTask
  readonly id: string
}) {
  const { say } = useWords()
  const queries = useQueryClient()
  const { kind: name, member, words, save, done } = byTask[title]
  const kind = caseKind(name)
  if (!kind) return null
  return (
    <Card as="section">
      <Stack gap={4}>
        <h2>{say(words)}</h2>
        <p>{say(`record.intro.${name}`)}</p>
        <EmergencyWhy thread={thread} emergency={id}>
          <EntryForm
            kind={kind}
            thread={thread}
            section="sharing"
            seen={0}
            fixed={{ [member]: id }}
            saveWords={say(save)}
            grave
            onSaved={() => {
              announce(say(done))
              return Promise.all([
                queries.invalidateQueries({ queryKey: ['thread', thread] }),
                queries.invalidateQueries({ queryKey: ['tasks'] }),
              ])
            }}
          />
        </EmergencyWhy>
      </Stack>
    </Card>
  )
}
