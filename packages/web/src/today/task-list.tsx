import { useState } from 'react'
import type { DueTask } from '../api/answers.ts'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import type { TaskGroup } from './task-groups.ts'
import { TaskLine } from './task-line.tsx'

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
