import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { useWords } from '../words/use-words.ts'
import type { CountedLine, CountedTable } from './counted-table.ts'

const most = 12

/**
 * Lines with a bar each, the label above it, so that long names have room on a narrow screen. What is withheld has no
 * bar. The picture is for the eye; the table beneath says the same to everyone.
 */
export function Bars({ table, label }: { readonly table: CountedTable; readonly label: (code: string) => string }) {
  const { say, number } = useWords()
  const lines = table.lines.slice(0, most)
  const scale = scaleLinear([0, Math.max(1, ...lines.map(({ length }) => length))], [0, 100])
  const more = table.lines.length - lines.length
  return (
    <div className="bars" aria-hidden="true">
      {lines.map((line) => (
        <div key={line.code} className="bar-line">
          <span className="bar-label">{label(line.code)}</span>
          <span className={line.cases === null ? 'bar-value soft' : 'bar-value'}>
            {line.cases === null ? say('numbers.withheld') : number(line.cases)}
          </span>
          <svg className="bar" aria-hidden="true">
            <rect className="bar-ground" width="100%" height="100%" rx="4" />
            {segmentsOf(line, table.parts).map(({ part, from, to }) => (
              <rect
                key={part}
                className={`part part-${partPlace(part, table)}`}
                x={`${scale(from)}%`}
                width={`${scale(to) - scale(from)}%`}
                height="100%"
              />
            ))}
          </svg>
        </div>
      ))}
      {more > 0 && <p className="soft small">{say('numbers.others', { count: more })}</p>}
    </div>
  )
}

/**
 * The parts of a line beside each other, what is withheld last; the whole line as one part where it is not divided. That
 * the rest is so large says no more than the undivided picture does.
 */
export function segmentsOf(line: CountedLine, parts: readonly string[]) {
  if (parts.length === 0) return [{ part: '', from: 0, to: line.length }]
  const layers = stack<unknown, CountedLine, string>()
    .keys([...parts, withheldPart])
    .value(({ parts: own, rest }, part) => (part === withheldPart ? rest : (own.get(part) ?? 0)))([line])
  return layers.flatMap(({ key: part, 0: layer }) =>
    layer && layer[1] > layer[0] ? [{ part, from: layer[0], to: layer[1] }] : [],
  )
}

/** What stands for the withheld rest of a divided line. */
export const withheldPart = 'withheld'

/** Which of the shades a part has: its place among the parts; the withheld rest has its own. */
export function partPlace(part: string, { parts }: CountedTable): string {
  if (part === withheldPart) return withheldPart
  return String(Math.min(5, Math.max(0, parts.indexOf(part))))
}
