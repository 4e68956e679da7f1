import { useQuery } from '@tanstack/react-query'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { Bars } from './bars.tsx'
import { codeLabel } from './code-labels.ts'
import { Columns } from './columns.tsx'
import { CountTable } from './count-table.tsx'
import { countedTable } from './counted-table.ts'
import type { Dimension, Division } from './dimension.ts'
import { Figure } from './figure.tsx'
import { finding } from './findings.ts'
import { Legend } from './legend.tsx'
import { isQuarter, quartersBetween } from './quarter.ts'
import { countQuery, type Period } from './use-numbers.ts'

/** What a picture is made of: the whole of each line, and its parts where it is divided by another dimension. */
export function countQueries(dimension: Dimension, division: Division | undefined, period: Period) {
  const divided = division === undefined || division === dimension ? [dimension] : [dimension, division]
  return [countQuery([dimension], period), countQuery(divided, period)] as const
}

/** Cases by one dimension, divided by another where that is wanted. */
export function CountFigure({
  dimension,
  division,
  period,
}: {
  readonly dimension: Dimension
  readonly division: Division | undefined
  readonly period: Period
}) {
  const words = useWords()
  const refusal = useRefusalWords()
  const [askWhole, askDivided] = countQueries(dimension, division, period)
  const whole = useQuery(askWhole)
  const divided = useQuery(askDivided)
  const own = division === dimension ? undefined : division
  if (whole.isError || divided.isError) {
    return (
      <Notice kind="warm" title={words.sayOf('numbers.by', dimension)}>
        <p>{refusal(whole.error ?? divided.error)}</p>
      </Notice>
    )
  }
  if (!whole.data || !divided.data) return <Waiting />
  const table = countedTable(whole.data.rows, divided.data.rows, dimension, own)
  if (table.lines.length === 0) return null
  const label = (code: string) => codeLabel(words, dimension, code)
  const partLabel = (code: string) => codeLabel(words, own ?? '', code)
  const first = table.lines[0]?.code ?? ''
  return (
    <Figure
      title={finding(words, dimension, whole.data.rows, whole.data.total, Date.now())}
      name={`cases-by-${dimension}${own === undefined ? '' : `-and-${own}`}`}
      rows={[
        [
          dimension,
          words.sayOf('numbers.by', dimension),
          ...(own === undefined ? [] : [own, words.sayOf('numbers.divideBy', own)]),
          'cases',
        ],
        ...divided.data.rows.map(({ codes, cases }) => [
          codes[dimension] ?? '',
          label(codes[dimension] ?? ''),
          ...(own === undefined ? [] : [codes[own] ?? '', partLabel(codes[own] ?? '')]),
          cases ?? words.say('numbers.withheld'),
        ]),
      ]}
      withheld={divided.data.rows.filter(({ cases }) => cases === null).length}
      below={divided.data.withheldBelow}
      picture={
        <>
          {dimension === 'quarter' && isQuarter(first) ? (
            <Columns table={table} quarters={quartersBetween(first, table.lines.at(-1)?.code ?? first)} />
          ) : (
            <Bars table={table} label={label} />
          )}
          <Legend table={table} label={partLabel} />
        </>
      }
      table={
        <CountTable table={table} caption={words.sayOf('numbers.by', dimension)} label={label} partLabel={partLabel} />
      }
    />
  )
}
