import type { FlagsState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { Flag } from 'lucide-react'
import { Link } from '../look/link.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { sectionQuery } from './use-case.ts'

/** As many as have room at the head of a case on a telephone; how many there are is said, and the section has them all. */
const most = 3

/** What the team keeps in sight, in one line at the head of the case that leads to it. */
export function RaisedFlags({ outline }: { readonly outline: CaseOutline }) {
  const { say, sayOf, day, list } = useWords()
  // Read only where there may be one: every look at a section is written down.
  const some = outline.sections.some(({ key, version }) => key === 'flags' && version > 0)
  const { data } = useQuery({ ...sectionQuery<FlagsState>(outline.thread, 'flags'), enabled: some })
  const raised = data?.state.flags.filter(({ status }) => status === 'raised') ?? []
  if (!some || raised.length === 0) return null
  // The next day first; what has no day comes last.
  const inOrder = raised.toSorted((one, other) => (one.day ?? '~').localeCompare(other.day ?? '~'))
  const said = inOrder.slice(0, most).map((flag) => {
    const reason = sayOf('flag', flag.about)
    return flag.day === null ? reason : say('case.flag', { reason, day: day(flag.day) })
  })
  return (
    <p className="case-flags small">
      <Flag aria-hidden size={16} />
      <Link to={`/cases/${outline.thread}`} hash="flags">
        {say('case.flags', { count: raised.length, flags: list(said) })}
      </Link>
    </p>
  )
}
