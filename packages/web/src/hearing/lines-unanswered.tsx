import type { Statement } from '@clarion/review'
import { useWords } from '../words/use-words.ts'
import { linesAsked } from './lines-asked.ts'
import { speakerName } from './speaker-name.ts'
import type { Hearing } from './use-hearing.ts'
import { useNow } from './use-now.ts'

/** Who was asked to check their lines and has not answered. */
export function LinesUnanswered({
  all: { speakers },
  statements,
}: {
  readonly all: Hearing
  readonly statements: readonly Statement[]
}) {
  const words = useWords()
  const { say, moment } = words
  const now = useNow(60_000)
  const silent = statements.filter((one) => ['waiting', 'silent'].includes(linesAsked(one, now)))
  if (silent.length === 0) return null
  return (
    <section aria-labelledby="lines-unanswered">
      <h2 id="lines-unanswered">{say('hearing.linesUnanswered')}</h2>
      <ul>
        {silent.map((one) => (
          <li key={one.id}>
            <bdi>{speakerName(words, speakers, one)}</bdi>{' '}
            <span className="small soft">{one.window && moment(one.window)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
