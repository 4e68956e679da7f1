import { useQueryClient } from '@tanstack/react-query'
import { announce } from '../app/announce.tsx'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { caseKind } from './case-kinds.ts'
import { EmergencyWhy } from './emergency-why.tsx'
import { type EmergencyTask, useEmergencyTasks } from './use-emergency-tasks.ts'

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
  const tasks = useEmergencyTasks(thread) ?? []
  return tasks.map(({ key, ...task }) => <Deciding key={key} thread={thread} {...task} />)
}

function Deciding({ thread, title, id }: { readonly thread: string } & Omit<EmergencyTask, 'key'>) {
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
