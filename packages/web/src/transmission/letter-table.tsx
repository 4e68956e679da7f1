import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import type { Letter } from './use-ledger.ts'

/** Letters, a row for each, with a box to choose them by. */
export function LetterTable({
  caption,
  letters,
  nameOf,
  chosen,
  onChoose,
}: {
  readonly caption: string
  readonly letters: readonly Letter[]
  readonly nameOf: (party: string) => string
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const { say, sayOf, moment } = useWords()
  const toggle = (party: string) => {
    const next = new Set(chosen)
    if (!next.delete(party)) next.add(party)
    onChoose(next)
  }
  const columns = ['mission', 'state', 'opened', 'confirmed'] as const
  return (
    <Table caption={caption} captionHidden folds>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(`transmission.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {letters.map(({ party, state, reply, messageId, opened, openedLast, confirmed }) => (
          <tr key={party}>
            <th scope="row" data-column={say('transmission.mission')}>
              <label className="tick">
                <input
                  type="checkbox"
                  aria-label={say('transmission.choose', { mission: nameOf(party) })}
                  checked={chosen.has(party)}
                  onChange={() => toggle(party)}
                />
                <bdi>{nameOf(party)}</bdi>
              </label>
            </th>
            <td data-column={say('transmission.state')}>
              {sayOf('transmission.is', state)}
              {state !== 'handed-over' && reply !== '' && <span className="soft small"> {reply}</span>}
              {state === 'unsure' && messageId && <code className="small">{messageId}</code>}
            </td>
            <td data-column={say('transmission.opened')}>
              {openedLast === null
                ? say('transmission.no')
                : say('transmission.openedTimes', { count: opened, moment: moment(openedLast) })}
            </td>
            <td data-column={say('transmission.confirmed')}>
              {confirmed === null ? say('transmission.no') : moment(confirmed)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
