import type { Statement } from '@clarion/review'
import { useWords } from '../words/use-words.ts'
import { speakerName } from './speaker-name.ts'
import type { Hearing } from './use-hearing.ts'

/** Whose corrections wait for an answer, with a way to each: a record may have a hundred statements. */
export function RequestsWaiting({
  all: { speakers },
  statements,
}: {
  readonly all: Hearing
  readonly statements: readonly Statement[]
}) {
  const words = useWords()
  const waiting = statements.filter(
    ({ requests, withdrawn }) => !withdrawn && requests.some(({ answer }) => answer === null),
  )
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="requests-waiting">
      <h2 id="requests-waiting">{words.say('hearing.requestsWaiting')}</h2>
      <ul className="plain hearing-list">
        {waiting.map((one) => (
          <li key={one.id}>
            <a className="hearing-way" href={`#statement-${one.id}`}>
              <bdi>{speakerName(words, speakers, one)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
