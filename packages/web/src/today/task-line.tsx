import type { DueTask } from '../api/answers.ts'
import { usePageExists } from '../app/use-address.ts'
import { Link } from '../look/link.tsx'
import { useWords } from '../words/use-words.ts'
import { dayOf, dueWords } from './due-words.ts'
import './today.css'

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

/** A second look has a page of its own, where it is answered or read. */
function lookOf(key: string, next: string | undefined): Record<string, string> {
  const about = /^approval-(.+)$/.exec(key)?.[1]
  return { ...(about ? { about } : {}), ...(next ? { next } : {}) }
}

/** Something due: what, of which case, by when; it leads to where it is done. */
export function TaskLine({
  task,
  when,
  next,
}: {
  readonly task: DueTask
  /** Where the day is known already, what is said instead of it: the hour. */
  readonly when?: string
  /** The page to which a second look leads back, where it is not the case. */
  readonly next?: string
}) {
  const { thread, code, section, key, title, due } = task
  const words = useWords()
  const { say, sayOf } = words
  const exists = usePageExists()
  const now = Date.now()
  const other = elsewhere[section]
  const where = () => {
    if (other) return say(other === '/directory' ? 'today.directory' : 'today.programme')
    if (section === 'text') return say('today.declaration')
    return code === null ? say('today.caseWithoutCode') : say('today.case', { code })
  }
  const what = sayOf((dayOf(task) ?? Date.parse(due)) < now ? 'taskPast' : 'task', title, sayOf('task', title))
  const line = /^urgent-(.+)$/.exec(key)?.[1]
  const said = (
    <>
      <span className="today-what">
        {line === undefined ? what : say('today.urgentNeed', { task: what, line: sayOf('line', line) })}
      </span>
      <span className="today-where">{where()}</span>
      <time dateTime={due} className="today-due">
        {when ?? dueWords(words, task, now)}
      </time>
    </>
  )
  if (other && !exists(other)) return <div className="today-task">{said}</div>
  if (section === 'approvals') {
    return (
      <Link to={`/cases/${thread}/approvals`} search={lookOf(key, next)} className="today-task">
        {said}
      </Link>
    )
  }
  if (section === 'text') {
    return (
      <Link to={`/declarations/${thread}`} search={{ view: 'silence' }} className="today-task">
        {said}
      </Link>
    )
  }
  return (
    <Link to={other ?? `/cases/${thread}`} {...(!other && placeOf(section))} className="today-task">
      {said}
    </Link>
  )
}
