import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'
import type { ShortCase } from './related.ts'

/** @returns what a case of the group is called: by its code, or that it has none, or that others lead it */
export function useCodeOf(): (one: ShortCase | null) => string {
  const { say } = useWords()
  return (one) => (one === null ? say('families.elsewhere') : (one.code ?? say('families.unnamed')))
}

/** A case of the group in a line: its code leads to it, how it stands, and what is due next. */
export function ShortLine({ one }: { readonly one: ShortCase }) {
  const { say, sayOf, day } = useWords()
  const codeOf = useCodeOf()
  return (
    <p className="family-line">
      <Link to={`/cases/${one.thread}`} className="family-code">
        {one.code === null ? codeOf(one) : <span className="code">{one.code}</span>}
      </Link>
      {one.status !== null && (
        <Mark kind={one.status === 'open' ? 'calm' : 'plain'}>{sayOf('status', one.status)}</Mark>
      )}
      {one.due !== null && <span className="small soft">{say('families.due', { day: day(one.due) })}</span>}
    </p>
  )
}
