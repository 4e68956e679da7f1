import { useQuery } from '@tanstack/react-query'
import type { DueTask, Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'
import { useWays } from '../app/navigation.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { dueWords } from './due-words.ts'
import { groupTasks, type TaskGroup, taskGroups } from './group-tasks.ts'
import './today.css'

const limit = 200

/** What needs me: what others wait for, what is late, what is due today and soon. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const tasks = useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => ask<Tasks>(`/api/tasks?limit=${limit}`, { signal }),
    refetchInterval: 120_000,
  })
  return (
    <Stack gap={5}>
      <PageHeading title={say('today.title')} />
      {tasks.isPending && <Waiting />}
      {tasks.isError && (
        <Notice kind="warm" live>
          <p>{words(tasks.error)}</p>
        </Notice>
      )}
      {tasks.data && <Groups tasks={tasks.data.tasks} />}
    </Stack>
  )
}

function Groups({ tasks }: { readonly tasks: readonly DueTask[] }) {
  const { say } = useWords()
  const me = useMe()
  const ways = useWays()
  const now = Date.now()
  const groups = groupTasks(tasks, now)
  if (tasks.length === 0) {
    return (
      <>
        <p>{say(me.sections.includes('case') ? 'today.none' : 'today.noneForRole')}</p>
        <Stack as="ul" row gap={3}>
          {ways
            .filter(({ path }) => path !== '/')
            .map(({ path, words }) => (
              <li key={path}>
                <Link to={path} className="today-way">
                  {say(words)}
                </Link>
              </li>
            ))}
        </Stack>
      </>
    )
  }
  return (
    <>
      {taskGroups.map((group) =>
        groups[group].length === 0 ? null : <Group key={group} group={group} tasks={groups[group]} now={now} />,
      )}
      {tasks.length >= limit && <p className="soft">{say('today.full', { count: limit })}</p>}
    </>
  )
}

function Group({
  group,
  tasks,
  now,
}: {
  readonly group: TaskGroup
  readonly tasks: readonly DueTask[]
  readonly now: number
}) {
  const words = useWords()
  const { say, sayOf } = words
  return (
    <section aria-labelledby={`today-${group}`} className="today-group">
      <h2 id={`today-${group}`}>
        {say(`today.${group}`)} <span className="soft small">{say('today.count', { count: tasks.length })}</span>
      </h2>
      <ul className="today-tasks plain">
        {tasks.map(({ thread, code, section, key, title, due }) => (
          <li key={`${thread}/${section}/${key}`}>
            <Link to={`/cases/${thread}`} hash={section} className="today-task">
              <span className="today-what">{sayOf('task', title)}</span>
              <span className="today-where">
                {code === null ? say('today.caseWithoutCode') : say('today.case', { code })}
              </span>
              <time dateTime={due} className="today-due">
                {dueWords(words, due, now)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
