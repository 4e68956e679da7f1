import type { MatrixAnswer } from '../case/case-answers.ts'
import { sectionTitle } from '../case/section-words.ts'
import { useWords } from '../words/use-words.ts'

/** What was shared once and is not any more: the ledger forgets nothing. */
export function EndedGrants({
  ended,
  nameOf,
}: {
  readonly ended: MatrixAnswer['ended']
  readonly nameOf: (reader: string) => string
}) {
  const spoken = useWords()
  const { say, sayOf, moment, list } = spoken
  if (ended.length === 0) return null
  return (
    <details className="ended-grants">
      <summary>{say('matrix.ended')}</summary>
      <ul>
        {ended.map(({ id, reader, how, endedAt, sections }) => (
          <li key={id}>
            {say('matrix.endedOn', { name: nameOf(reader), how: sayOf('matrix.how', how), day: moment(endedAt) })}{' '}
            <span className="soft">({list(sections.map((name) => sectionTitle(spoken, name)))})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
