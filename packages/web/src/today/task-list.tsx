import { useState } from 'react'
import type { DueTask } from '../api/answers.ts'
import { usePageExists } from '../app/use-address.ts'
import { Button } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { useWords } from '../words/use-words.ts'
import { dayOf, dueWords } from './due-words.ts'
import type { TaskGroup } from './task-groups.ts'

/** As many as one can take in; the rest comes when it is asked for. */
const atFirst = 8

/** One group of what is due. */
export function TaskList({
  group,
  tasks,
  whole,
}: {
  readonly group: TaskGroup
  readonly tasks: readonly DueTask[]
  /** Whether these are all of them. */
  readonly whole: boolean
}) {
  const { say } = useWords()
  const [all, setAll] = useState(tasks.length <= atFirst + 2)
  return (
    <section aria-labelledby={`today-${group}`} className="today-group">
      <h2 id={`today-${group}`}>
        {say(`today.${group}`)}{' '}
        <span className="soft small">{say('today.count', { count: tasks.length, whole: whole ? 'yes' : 'no' })}</span>
      </h2>
      <ul className="today-tasks plain">
        {(all ? tasks : tasks.slice(0, atFirst)).map((task) => (
          <li key={`${task.thread}/${task.section}/${task.key}`}>
            <TaskLine task={task} />
          </li>
        ))}
      </ul>
      {!all && (
        <div>
          <Button onClick={() => setAll(true)}>{say('today.all', { count: tasks.length })}</Button>
        </div>
      )}
    </section>
  )
}

/** Where on the page of its case a section stands: who can see what has a view of its own. */
function placeOf(section: string): { search: Record<string, string> } | { hash: string } {
  return section === 'sharing' ? { search: { view: 'sharing' } } : { hash: section }
}

/** Sections that are not of a case, and the page that shows them. */
const elsewhere: Readonly<Record<string, '/administration' | '/directory'>> = {
  settings: '/administration',
  members: '/administration',
  profile: '/directory',
  'services-offered': '/directory',
}

function TaskLine({ task: { thread, code, section, key, title, due } }: { readonly task: DueTask }) {
  const words = useWords()
  const { say, sayOf } = words
  const exists = usePageExists()
  const now = Date.now()
  const other = elsewhere[section]
  const where = () => {
    if (other) return say(other === '/directory' ? 'today.directory' : 'today.programme')
    return code === null ? say('today.caseWithoutCode') : say('today.case', { code })
  }
  const what = sayOf((dayOf(due) ?? Date.parse(due)) < now ? 'taskPast' : 'task', title, sayOf('task', title))
  const line = /^urgent-(.+)$/.exec(key)?.[1]
  const said = (
    <>
      <span className="today-what">
        {line === undefined ? what : say('today.urgentNeed', { task: what, line: sayOf('line', line) })}
      </span>
      <span className="today-where">{where()}</span>
      <time dateTime={due} className="today-due">
        {dueWords(words, due, now)}
      </time>
    </>
  )
  if (other && !exists(other)) return <div className="today-task">{said}</div>
  return (
    <Link to={other ?? `/cases/${thread}`} {...(!other && placeOf(section))} className="today-task">
      {said}
    </Link>
  )
}
