import { useQuery } from '@tanstack/react-query'
import { scaleLinear } from 'd3-scale'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { Figure } from './figure.tsx'
import { waitsFinding } from './help-findings.ts'
import type { Waits } from './number-answers.ts'
import { type Period, waitsQuery } from './use-numbers.ts'

type Wait = Waits['waits'][number]

/** How long people wait for each step, those included who wait still. */
export function WaitsFigure({ period }: { readonly period: Period }) {
  const words = useWords()
  const { say, sayOf } = words
  const refusal = useRefusalWords()
  const answer = useQuery(waitsQuery(period))
  if (answer.isError) {
    return (
      <Notice kind="warm" title={say('numbers.help.waits')}>
        <p>{refusal(answer.error)}</p>
      </Notice>
    )
  }
  if (!answer.data) return <Waiting />
  const { waits, withheldBelow } = answer.data
  const known = waits.filter(({ came, waiting }) => came !== 0 || waiting !== 0)
  if (known.length === 0) return null
  const told = (count: number | null) => count ?? say('numbers.withheld')
  return (
    <Figure
      title={waitsFinding(words, answer.data)}
      name="waits"
      unit={say('numbers.unitOf.waits')}
      rows={[
        [
          'wait',
          say('numbers.waitsFor'),
          'came',
          'waiting',
          'quarter within days',
          'half within days',
          'three quarters within days',
        ],
        ...known.map((one) => [
          one.wait,
          sayOf('numbers.wait', one.wait),
          told(one.came),
          told(one.waiting),
          one.quarter ?? '',
          one.half ?? '',
          one.most ?? '',
        ]),
      ]}
      withheld={known.filter(({ came, waiting }) => came === null || waiting === null).length}
      below={withheldBelow}
      picture={<WaitBars waits={known} />}
      table={<WaitTable waits={known} />}
    />
  )
}

/** From the day by which a quarter came to the day by which three quarters did, with a mark at the half. */
function WaitBars({ waits }: { readonly waits: readonly Wait[] }) {
  const { say, sayOf } = useWords()
  const last = Math.max(1, ...waits.map(({ half, most }) => most ?? half ?? 0))
  const scale = scaleLinear([0, last], [0, 100])
  return (
    <div className="bars" aria-hidden="true">
      {waits.map(({ wait, quarter, half, most }) => (
        <div key={wait} className="bar-line">
          <span className="bar-label">{sayOf('numbers.wait', wait)}</span>
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

function WaitTable({ waits }: { readonly waits: readonly Wait[] }) {
  const { say, sayOf, number } = useWords()
  const told = (count: number | null) => (count === null ? say('numbers.withheld') : number(count))
  const days = (count: number | null) =>
    count === null ? say('numbers.notYet') : say('numbers.inDays', { days: count })
  const columns = [
    ['came', 'numbers.came'],
    ['waiting', 'numbers.waiting'],
    ['quarter', 'numbers.quarterWithin'],
    ['half', 'numbers.halfWithin'],
    ['most', 'numbers.mostWithin'],
  ] as const
  return (
    <Table caption={say('numbers.help.waits')} captionHidden folds>
      <thead>
        <tr>
          <th scope="col">{say('numbers.waitsFor')}</th>
          {columns.map(([name, words]) => (
            <th key={name} scope="col" className="number">
              {say(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {waits.map((one) => (
          <tr key={one.wait}>
            <th scope="row" data-column={say('numbers.waitsFor')}>
              {sayOf('numbers.wait', one.wait)}
            </th>
            {columns.map(([name, words]) => (
              <td key={name} className="number" data-column={say(words)}>
                {name === 'came' || name === 'waiting' ? told(one[name]) : days(one[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
