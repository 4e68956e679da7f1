import { useQuery } from '@tanstack/react-query'
import { scaleLinear } from 'd3-scale'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { Figure } from './figure.tsx'
import { flowFinding } from './findings.ts'
import type { CaseFlow } from './number-answers.ts'
import { flowQuery, type Period } from './use-numbers.ts'

type Step = CaseFlow['steps'][number]

/** How far cases came, and how long half of them needed. */
export function FlowFigure({ period }: { readonly period: Period }) {
  const words = useWords()
  const { say, sayOf } = words
  const refusal = useRefusalWords()
  const flow = useQuery(flowQuery(period))
  if (flow.isError) {
    return (
      <Notice kind="warm" title={say('numbers.byFlow')}>
        <p>{refusal(flow.error)}</p>
      </Notice>
    )
  }
  if (!flow.data) return <Waiting />
  const { steps, total, withheldBelow } = flow.data
  if (total === 0) return null
  return (
    <Figure
      title={flowFinding(words, flow.data)}
      name="flow"
      rows={[
        ['step', say('numbers.step'), 'cases', 'median days from referral'],
        ...steps.map(({ step, cases, medianDays }) => [
          step,
          sayOf('numbers.step', step),
          cases ?? say('numbers.withheld'),
          medianDays ?? '',
        ]),
      ]}
      withheld={steps.filter(({ cases }) => cases === null).length}
      below={withheldBelow}
      picture={<FlowBars steps={steps} total={total} />}
      table={<FlowTable steps={steps} total={total} />}
    />
  )
}

function FlowBars({ steps, total }: { readonly steps: readonly Step[]; readonly total: number | null }) {
  const { say, sayOf, number } = useWords()
  const all = total ?? Math.max(1, ...steps.map(({ cases }) => cases ?? 0))
  const scale = scaleLinear([0, all], [0, 100])
  return (
    <div className="bars" aria-hidden="true">
      {steps.map(({ step, cases, medianDays }) => (
        <div key={step} className="bar-line">
          <span className="bar-label">
            {sayOf('numbers.step', step)}
            {medianDays !== null && (
              <span className="soft small bar-days">
                {say('numbers.days')} {say('numbers.daysCount', { days: Math.round(medianDays) })}
              </span>
            )}
          </span>
          <span className="bar-value">{cases === null ? say('numbers.withheld') : number(cases)}</span>
          <svg className="bar" aria-hidden="true">
            <rect className="bar-ground" width="100%" height="100%" rx="4" />
            <rect className="part part-0" width={`${scale(cases ?? 0)}%`} height="100%" />
          </svg>
        </div>
      ))}
    </div>
  )
}

function FlowTable({ steps, total }: { readonly steps: readonly Step[]; readonly total: number | null }) {
  const { say, sayOf, number } = useWords()
  const share = (cases: number) => (total ? `${number(Math.round((cases / total) * 100))} %` : '')
  return (
    <Table caption={say('numbers.byFlow')} captionHidden folds>
      <thead>
        <tr>
          <th scope="col">{say('numbers.step')}</th>
          <th scope="col" className="number">
            {say('numbers.cases')}
          </th>
          <th scope="col" className="number">
            {say('numbers.share')}
          </th>
          <th scope="col" className="number">
            {say('numbers.days')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, cases, medianDays }) => (
          <tr key={step}>
            <th scope="row" data-column={say('numbers.step')}>
              {sayOf('numbers.step', step)}
            </th>
            <td className="number" data-column={say('numbers.cases')}>
              {cases === null ? say('numbers.withheld') : number(cases)}
            </td>
            <td className="number" data-column={say('numbers.share')}>
              {cases === null ? '' : share(cases)}
            </td>
            <td className="number" data-column={say('numbers.days')}>
              {medianDays === null ? '' : say('numbers.daysCount', { days: Math.round(medianDays) })}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
