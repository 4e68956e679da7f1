import { useWords } from '../words/use-words.ts'
import { partPlace, withheldPart } from './bars.tsx'
import type { CountedTable } from './counted-table.ts'

/** Which shade stands for what. */
export function Legend({ table, label }: { readonly table: CountedTable; readonly label: (code: string) => string }) {
  const { say } = useWords()
  if (table.parts.length === 0) return null
  const seen = table.parts.filter((part) => table.lines.some(({ parts }) => (parts.get(part) ?? 0) > 0))
  const shown = table.lines.some(({ rest }) => rest > 0) ? [...seen, withheldPart] : seen
  return (
    <ul className="plain legend" aria-hidden="true">
      {shown.map((part) => (
        <li key={part}>
          <svg className="legend-sign" aria-hidden="true">
            <rect className={`part part-${partPlace(part, table)}`} width="100%" height="100%" rx="3" />
          </svg>
          {part === withheldPart ? say('numbers.withheld') : label(part)}
        </li>
      ))}
    </ul>
  )
}
