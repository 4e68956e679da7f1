import type { CommitmentRow } from '@clarion/review'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'

/** Where everybody stands: two columns side by side, and those who did not join among them. */
export function StatusTable({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const { say } = useWords()
  if (rows.length === 0) return null
  return (
    <Table caption={say('promise.status')} folds>
      <thead>
        <tr>
          <th scope="col">{say('promise.who')}</th>
          <th scope="col">{say('promise.self')}</th>
          <th scope="col">{say('promise.reading')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ party, notJoined, self, report, readings, reading }) => (
          <tr key={party}>
            <th scope="row" data-column={say('promise.who')}>
              <bdi>{party}</bdi>
              {notJoined && (
                <p className="small">{say('promise.didNotJoin', { how: say(`promise.standing.${notJoined}`) })}</p>
              )}
            </th>
            <td data-column={say('promise.self')}>
              {say(`promise.self.${self}`)}
              <Words words={report?.words} evidence={report?.evidence} />
            </td>
            <td data-column={say('promise.reading')}>
              {readings.length === 0
                ? say(`promise.reading.${reading}`)
                : readings.map((one) => (
                    <div key={one.entry}>
                      {say(`promise.reading.${one.finding}`)}
                      <Words words={one.words} evidence={one.evidence} />
                    </div>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Words({
  words = '',
  evidence = [],
}: {
  readonly words?: string | undefined
  readonly evidence?: readonly { readonly title: string }[] | undefined
}) {
  const { say } = useWords()
  const titles = evidence.map(({ title }) => title).join(' · ')
  return (
    <>
      {words !== '' && (
        <p className="small said" dir="auto">
          {words}
        </p>
      )}
      {titles !== '' && <p className="small">{say('promise.evidence', { titles })}</p>}
    </>
  )
}
