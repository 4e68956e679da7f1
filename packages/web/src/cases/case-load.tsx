import { Link } from '../look/link.tsx'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import { useColleagues } from './colleagues.ts'

/** For a supervisor: how many open cases each colleague has, and the way to them. */
export function CaseLoad() {
  const { say, number } = useWords()
  const { colleagues, nobody } = useColleagues()
  if (nobody === null) return null
  const rows = [
    ...colleagues.map(({ id, name, working, cases }) => ({
      worker: id,
      name: working ? name : say('cases.loadGone', { name }),
      cases: cases ?? 0,
    })),
    { worker: 'nobody', name: say('cases.workerNobody'), cases: nobody },
  ]
  return (
    <details className="cases-load">
      <summary>{say('cases.load')}</summary>
      <Table caption={say('cases.load')} captionHidden>
        <thead>
          <tr>
            <th scope="col">{say('cases.loadName')}</th>
            <th scope="col" className="number">
              {say('cases.loadCases')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ worker, name, cases }) => (
            <tr key={worker}>
              <th scope="row">
                <Link to="/cases" search={{ status: 'open', worker }}>
                  <bdi>{name}</bdi>
                </Link>
              </th>
              <td className="number">{number(cases)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}
