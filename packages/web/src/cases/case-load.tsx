import { useState } from 'react'
import { Link } from '../look/link.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { useLoad } from './colleagues.ts'

/** For a supervisor: how many open cases each colleague has, and the way to them. Counted when it is opened. */
export function CaseLoad() {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details className="cases-load" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('cases.load')}</summary>
      {open && <LoadTable />}
    </details>
  )
}

function LoadTable() {
  const { say, number } = useWords()
  const load = useLoad()
  if (!load) return <Waiting />
  const rows = [
    ...load.colleagues.map(({ id, name, cases }) => ({ worker: id, name, cases: cases ?? 0 })),
    { worker: 'nobody', name: say('cases.workerNobody'), cases: load.nobody ?? 0 },
  ]
  return (
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
  )
}
