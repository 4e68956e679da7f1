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
  const { say } = useWords()
  const lines = table.lines.slice(0, most)
  const scale = scaleLinear([0, Math.max(1, ...lines.map(({ shown }) => shown))], [0, 100])
  const more = table.lines.length - lines.length
  return (
    <div className="bars" aria-hidden="true">
      {lines.map((line) => (
        <div key={line.code} className="bar-line">
          <span className="bar-label">{label(line.code)}</span>
          <BarValue line={line} divided={table.parts.length > 0} />
          <svg className="bar" aria-hidden="true">
            <rect className="bar-ground" width="100%" height="100%" rx="4" />
            {segmentsOf(line, table.parts).map(({ part, from, to }, place) => (
              <rect
                key={part}
                className={`part part-${partPlace(part, table, place)}`}
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

function BarValue({ line, divided }: { readonly line: CountedLine; readonly divided: boolean }) {
  const { say, number } = useWords()
  if (line.cases !== null) return <span className="bar-value">{number(line.cases)}</span>
  // A divided line of which some parts are withheld: what is shown is not all of it.
  const some = divided && line.shown > 0
  return <span className="bar-value soft">{some ? `${number(line.shown)} +` : say('numbers.withheld')}</span>
}

/** The parts of a line beside each other; the whole line as one part where it is not divided. */
export function segmentsOf(line: CountedLine, parts: readonly string[]) {
  if (parts.length === 0) return [{ part: '', from: 0, to: line.shown }]
  const layers = stack<unknown, CountedLine, string>()
    .keys(parts)
    .value(({ parts: own }, part) => own.get(part) ?? 0)([line])
  return layers.flatMap(({ key: part, 0: layer }) =>
    layer && layer[1] > layer[0] ? [{ part, from: layer[0], to: layer[1] }] : [],
  )
}

/** Which of the shades a part has: its place among the parts. */
export function partPlace(part: string, { parts }: CountedTable, otherwise = 0): number {
  const place = parts.indexOf(part)
  return Math.min(5, place < 0 ? otherwise : place)
}
