import { useQuery } from '@tanstack/react-query'
import { scaleLinear } from 'd3-scale'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { Figure } from './figure.tsx'
import { quartersFinding, waitsFinding } from './help-findings.ts'
import type { Waited } from './number-answers.ts'
import { quarterName } from './quarter-name.ts'
import { type Period, waitsQuery } from './use-numbers.ts'

/** A line of the picture: who waited, and what they are called. */
type Line = Waited & { readonly code: string; readonly label: string }

/**
 * How long people wait, those included who wait still.
 *
 * @param byQuarter for a first service, by the quarter in which they came; otherwise for each step
 */
export function WaitsFigure({ period, byQuarter = false }: { readonly period: Period; readonly byQuarter?: boolean }) {
  const words = useWords()
  const { say, sayOf } = words
  const refusal = useRefusalWords()
  const answer = useQuery(waitsQuery(period))
  const caption = say(byQuarter ? 'numbers.help.waits-by-quarter' : 'numbers.help.waits')
  if (answer.isError) {
    return (
      <Notice kind="warm" title={caption}>
        <p>{refusal(answer.error)}</p>
      </Notice>
    )
  }
  if (!answer.data) return <Waiting />
  const { waits, withheldBelow } = answer.data
  const quarters = waits.find(({ wait }) => wait === 'delivered')?.quarters ?? []
  const lines: Line[] = byQuarter
    ? quarters.map((one) => ({ ...one, code: one.began, label: quarterName(words, one.began) }))
    : waits
        .filter(({ came, waiting }) => came !== 0 || waiting !== 0)
        .map((one) => ({ ...one, code: one.wait, label: sayOf('numbers.wait', one.wait) }))
  if (lines.length === 0) return null
  const told = (count: number | null) => count ?? say('numbers.withheld')
  const head = say(byQuarter ? 'numbers.quarterBegan' : 'numbers.waitsFor')
  return (
    <Figure
      title={byQuarter ? quartersFinding(words, quarters) : waitsFinding(words, answer.data)}
      name={byQuarter ? 'waits-by-quarter' : 'waits'}
      {...(byQuarter ? {} : { unit: say('numbers.unitOf.waits') })}
      rows={[
        [
          byQuarter ? 'quarter' : 'wait',
          head,
          'came',
          'waiting',
          'closed before',
          'quarter within days',
          'half within days',
          'three quarters within days',
        ],
        ...lines.map(({ code, label, came, waiting, left, quarter, half, most }) => [
          code,
          label,
          told(came),
          told(waiting),
          told(left),
          quarter ?? '',
          half ?? '',
          most ?? '',
        ]),
      ]}
      withheld={lines.flatMap(({ came, waiting, left }) => [came, waiting, left]).filter((one) => one === null).length}
      below={withheldBelow}
      picture={<WaitBars lines={lines} />}
      table={<WaitTable lines={lines} caption={caption} head={head} />}
    />
  )
}

/** From the day by which a quarter came to the day by which three quarters did, with a mark at the half. */
function WaitBars({ lines }: { readonly lines: readonly Line[] }) {
  const { say } = useWords()
  const last = Math.max(1, ...lines.map(({ half, most }) => most ?? half ?? 0))
  const scale = scaleLinear([0, last], [0, 100])
  return (
    <div className="bars" aria-hidden="true">
      {lines.map(({ code, label, quarter, half, most }) => (
        <div key={code} className="bar-line">
          <span className="bar-label">{label}</span>
          <span className="bar-value">
            {half === null ? say('numbers.notYet') : say('numbers.inDays', { days: half })}
          </span>
          <svg className="bar" aria-hidden="true">
            <rect className="bar-ground" width="100%" height="100%" rx="4" />
            {half !== null && (
              <>
                <rect
                  className="part part-2"
                  x={`${scale(quarter ?? 0)}%`}
                  width={`${scale(most ?? last) - scale(quarter ?? 0)}%`}
                  height="100%"
                />
                <rect className="part part-0" x={`${Math.min(99, scale(half))}%`} width="1%" height="100%" />
              </>
            )}
          </svg>
        </div>
      ))}
    </div>
  )
}

function WaitTable({
  lines,
  caption,
  head,
}: {
  readonly lines: readonly Line[]
  readonly caption: string
  readonly head: string
}) {
  const { say, number } = useWords()
  const told = (count: number | null) => (count === null ? say('numbers.withheld') : number(count))
  const days = (count: number | null) =>
    count === null ? say('numbers.notYet') : say('numbers.inDays', { days: count })
  const columns = [
    ['came', 'numbers.came'],
    ['waiting', 'numbers.waiting'],
    ['left', 'numbers.left'],
    ['quarter', 'numbers.quarterWithin'],
    ['half', 'numbers.halfWithin'],
    ['most', 'numbers.mostWithin'],
  ] as const
  return (
    <Table caption={caption} captionHidden folds>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map(([name, words]) => (
            <th key={name} scope="col" className="number">
              {say(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((one) => (
          <tr key={one.code}>
            <th scope="row" data-column={head}>
              {one.label}
            </th>
            {columns.map(([name, words]) => (
              <td key={name} className="number" data-column={say(words)}>
                {name === 'came' || name === 'waiting' || name === 'left' ? told(one[name]) : days(one[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
