import { scaleBand, scaleLinear } from 'd3-scale'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { partPlace, segmentsOf } from './bars.tsx'
import type { CountedLine, CountedTable } from './counted-table.ts'

const height = 220
const edge = { top: 22, bottom: 40, start: 8, end: 8 }

/** Columns over the quarters; time runs as the page is read, so that what is newest stands where one stops reading. */
export function Columns({ table, quarters }: { readonly table: CountedTable; readonly quarters: readonly string[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const { direction, say } = useWords()
  const lines = new Map(table.lines.map((line) => [line.code, line]))
  const rightToLeft = direction === 'rtl'
  const sides = [edge.start, width - edge.end] as const
  const across = scaleBand([...quarters], rightToLeft ? [sides[1], sides[0]] : [...sides]).paddingInner(0.22)
  const tallest = Math.max(1, ...table.lines.map(({ length }) => length))
  const up = scaleLinear([0, tallest], [height - edge.bottom, edge.top])
  const roomy = across.bandwidth() >= 24
  return (
    <div ref={frame} className="columns" aria-hidden="true">
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <line className="axis" x1={0} x2={width} y1={up(0)} y2={up(0)} />
          {quarters.map((quarter) => {
            const x = across(quarter) ?? 0
            const middle = x + across.bandwidth() / 2
            const line = lines.get(quarter)
            return (
              <g key={quarter}>
                {line && <Column line={line} table={table} x={x} width={across.bandwidth()} up={up} />}
                {roomy && (
                  <text className="column-value" x={middle} y={up(line?.length ?? 0) - 6}>
                    {line?.cases === null ? '…' : (line?.cases ?? 0)}
                  </text>
                )}
                {roomy && (
                  <text className="column-quarter" x={middle} y={height - edge.bottom + 16}>
                    {say('numbers.quarterShort', { quarter: quarter.slice(6) })}
                  </text>
                )}
                {yearStands(quarter, quarters, across.step()) && (
                  <text
                    className="column-year"
                    x={rightToLeft ? x + across.bandwidth() : x}
                    y={height - edge.bottom + 34}
                  >
                    {quarter.slice(0, 4)}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}

/** The year stands under its first quarter, and under the very first one where the next leaves it room. */
function yearStands(quarter: string, [first = '']: readonly string[], step: number): boolean {
  return quarter.endsWith('Q1') || (quarter === first && step * (5 - Number(first.slice(6))) > 40)
}

function Column({
  line,
  table,
  x,
  width,
  up,
}: {
  readonly line: CountedLine
  readonly table: CountedTable
  readonly x: number
  readonly width: number
  readonly up: (value: number) => number
}) {
  return segmentsOf(line, table.parts).map(({ part, from, to }) => (
    <rect
      key={part}
      className={`part part-${partPlace(part, table)}`}
      x={x}
      width={width}
      y={up(to)}
      height={Math.max(0, up(from) - up(to))}
    />
  ))
}

/** How wide an element is, also after the window has changed. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(current)
    return () => watch.disconnect()
  }, [element])
  return width
}
