import { useQuery } from '@tanstack/react-query'
import type { DueTask, Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { InboxCard } from './inbox-card.tsx'
import './referral.css'

const groups = [
  { title: 'referral-to-answer', words: 'inbox.answer' },
  { title: 'referral-to-report', words: 'inbox.report' },
  { title: 'referral-unanswered', words: 'inbox.sent' },
] as const

/** Referrals: what waits for our answer, what we took on, what others have not answered yet. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const tasks = useQuery({
    queryKey: ['tasks', 'inbox'],
    queryFn: async ({ signal }) => {
      // What waits for an answer is asked for by itself: much else that is due must not push it out.
      const [answer, other] = await Promise.all([
        ask<Tasks>('/api/tasks?pressing=answer&limit=200', { signal }),
        ask<Tasks>('/api/tasks?pressing=no&limit=200', { signal }),
      ])
      return [...answer.tasks, ...other.tasks]
    },
  })
  const due = tasks.data ?? []
  const shown = groups.map((group) => ({ ...group, tasks: due.filter(({ title }) => title === group.title) }))
  return (
    <Stack gap={5}>
      <PageHeading title={say('inbox.title')} />
      {tasks.isPending && <Waiting />}
      {tasks.isError && (
        <Notice kind="warm" live>
          <p>{words(tasks.error)}</p>
        </Notice>
      )}
      {tasks.isSuccess && shown.every((group) => group.tasks.length === 0) && <p>{say('inbox.none')}</p>}
      {shown.map((group) => (
        <Group key={group.title} words={say(group.words)} tasks={group.tasks} />
      ))}
    </Stack>
  )
}

function Group({ words, tasks }: { readonly words: string; readonly tasks: readonly DueTask[] }) {
  if (tasks.length === 0) return null
  return (
    <section aria-label={words}>
      <Stack gap={3}>
        <h2>{words}</h2>
        <Stack as="ul" gap={3}>
          {tasks.map((task) => (
            <li key={`${task.thread} ${task.section}`}>
              <InboxCard task={task} />
            </li>
          ))}
        </Stack>
      </Stack>
    </section>
  )
}
