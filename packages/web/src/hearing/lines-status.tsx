import type { Statement } from '@clarion/review'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'
import { linesAsked } from './lines-asked.ts'
import { useNow } from './use-now.ts'

/** Whether the speaker was asked to check these lines, and what they said. */
export function LinesStatus({ statement }: { readonly statement: Statement }) {
  const { say, moment } = useWords()
  const now = useNow(60_000)
  const { checked, speaker, window } = statement
  // Whoever speaks by their link is the author of what they say; all else the office wrote down.
  if (checked) {
    return <Mark kind="good">{say(checked.author === speaker ? 'hearing.checkedByLink' : 'hearing.checked')}</Mark>
  }
  if (statement.linesEnded !== undefined && window === null) {
    return <Mark>{say('hearing.linesEnded', { moment: moment(statement.linesEnded) })}</Mark>
  }
  const asked = linesAsked(statement, now)
  if (window === null || asked === 'not-asked' || asked === 'answered') return null
  return (
    <Mark>{say(asked === 'waiting' ? 'hearing.linesWaiting' : 'hearing.linesSilent', { moment: moment(window) })}</Mark>
  )
}
