import { type Statement, wordDiff } from '@clarion/review'
import { useWords } from '../words/use-words.ts'
import { StatementWords } from './statement-words.tsx'

/** Words as they stand and as they are to stand: marked for the eye, named for the ear. */
export function ChangedWords({
  statement,
  before,
  after,
}: {
  readonly statement: Pick<Statement, 'language'>
  readonly before: string
  readonly after: string
}) {
  const { say, language } = useWords()
  return (
    <StatementWords statement={statement}>
      {wordDiff(before, after).map(({ change, text }, place) => {
        const key = `${place} ${change}`
        if (change === 'same') return <span key={key}>{text}</span>
        const Changed = change === 'added' ? 'ins' : 'del'
        return (
          <Changed key={key}>
            <span className="unseen" lang={language}>
              {' '}
              {say(change === 'added' ? 'hearing.cameIn' : 'hearing.wentOut')}{' '}
            </span>
            {text}
          </Changed>
        )
      })}
    </StatementWords>
  )
}
