import { balance, constituencies, type HearingState, type SpeakersState } from '@clarion/review'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import { clockWords } from './clock-words.ts'

/** Who asked, who spoke, who was cut and who was not reached, by constituency, with the time each had. */
export function BalanceTable({
  hearing,
  speakers,
  now,
}: {
  readonly hearing: HearingState
  readonly speakers: SpeakersState
  readonly now: string
}) {
  const { say, name, number, language } = useWords()
  const rows = balance(hearing, speakers, now)
  if (rows.length === 0) return null
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const columns = {
    asked: say('hearing.asked'),
    spoke: say('hearing.spoke'),
    cut: say('hearing.wasCut'),
    waiting: say(speakers.closed === null ? 'hearing.waiting' : 'hearing.notReached'),
    time: say('hearing.time'),
    share: say('hearing.share'),
  }
  return (
    <section aria-label={say('hearing.balance')}>
      <h2>{say('hearing.balance')}</h2>
      <Table caption={say('hearing.balanceWhat')} folds>
        <thead>
          <tr>
            <th scope="col">{say('hearing.constituency')}</th>
            {Object.values(columns).map((column) => (
              <th scope="col" key={column} className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.constituency}>
              <th scope="row">{name(constituencies[row.constituency])}</th>
              <Cell column={columns.asked}>{number(row.asked)}</Cell>
              <Cell column={columns.spoke}>{number(row.spoke)}</Cell>
              <Cell column={columns.cut}>{number(row.cut)}</Cell>
              <Cell column={columns.waiting}>{number(row.waiting + row.notReached)}</Cell>
              <Cell column={columns.time}>{clockWords(row.seconds)}</Cell>
              <Cell column={columns.share}>{share.format(row.share)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Cell({ column, children }: { readonly column: string; readonly children: string }) {
  return (
    <td className="number" data-column={column}>
      {children}
    </td>
  )
}
