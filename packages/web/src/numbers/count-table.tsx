import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import type { CountedTable } from './counted-table.ts'

/** The numbers of a picture, for everyone. */
export function CountTable({
  table,
  caption,
  label,
  counted,
  partLabel,
}: {
  readonly table: CountedTable
  readonly caption: string
  readonly label: (code: string) => string
  readonly partLabel: (code: string) => string
  /** What is counted, where it is not cases. */
  readonly counted?: string
}) {
  const { say, number } = useWords()
  const last = table.parts.length > 0 ? say('numbers.allCases') : (counted ?? say('numbers.cases'))
  const shown = (cases: number | null | undefined) => (cases === null ? say('numbers.withheld') : number(cases ?? 0))
  return (
    <Table caption={caption} captionHidden folds={table.parts.length > 0}>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          {table.parts.map((part) => (
            <th key={part} scope="col" className="number">
              {partLabel(part)}
            </th>
          ))}
          <th scope="col" className="number">
            {last}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.lines.map((line) => (
          <tr key={line.code}>
            <th scope="row" data-column={caption}>
              {label(line.code)}
            </th>
            {table.parts.map((part) => (
              <td key={part} className="number" data-column={partLabel(part)}>
                {shown(line.parts.get(part))}
              </td>
            ))}
            <td className="number" data-column={last}>
              {shown(line.cases)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
