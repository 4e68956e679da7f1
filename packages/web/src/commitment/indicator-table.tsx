import { currentValue, isDisputed } from '@clarion/journal'
import { type CommitmentState, indicatorRows, type ProgressState } from '@clarion/review'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'

/** How a promise is measured: baseline, target, period and actual; the actor's own value and those of readers apart. */
export function IndicatorTable({
  commitment,
  progress,
}: {
  readonly commitment: CommitmentState
  readonly progress: ProgressState
}) {
  const { say, day, number } = useWords()
  return (
    <section>
      <h2>{say('promise.indicators')}</h2>
      {commitment.indicators.length === 0 && <p className="soft">{say('promise.noIndicators')}</p>}
      <Stack gap={4}>
        {commitment.indicators.map(({ id, terms }) => {
          const set = currentValue(terms)
          if (!set) return null
          const rows = indicatorRows(commitment, progress, id)
          const lines =
            rows.length > 0 ? rows : set.periods.map((period) => ({ ...nobody, period, baseline: set.baseline }))
          return (
            <div key={id}>
              {isDisputed(terms) && <p>{say('promise.disputed')}</p>}
              <Table caption={<bdi>{say('promise.measured', { title: set.title, unit: set.unit })}</bdi>} folds>
                <thead>
                  <tr>
                    {(['who', 'period', 'baseline', 'target', 'actualSelf', 'actualRead'] as const).map((column) => (
                      <th key={column} scope="col">
                        {say(`promise.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines.map(({ party, period, baseline, self, readings }) => (
                    <tr key={`${party} ${period.start}`}>
                      <th scope="row" data-column={say('promise.who')}>
                        <bdi>{party || say('promise.anybody')}</bdi>
                      </th>
                      <td data-column={say('promise.period')}>
                        {say('promise.span', { from: day(period.start), to: day(period.end) })}
                      </td>
                      <td data-column={say('promise.baseline')}>
                        {baseline ? number(baseline.value) : say('promise.unknown')}
                      </td>
                      <td data-column={say('promise.target')}>{number(period.target)}</td>
                      <td data-column={say('promise.actualSelf')}>
                        {self ? number(self.value) : say('promise.unknown')}
                      </td>
                      <td data-column={say('promise.actualRead')}>
                        {readings.length === 0
                          ? say('promise.unknown')
                          : readings.map(({ entry, value }) => <p key={entry}>{number(value)}</p>)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </div>
          )
        })}
      </Stack>
    </section>
  )
}

const nobody = { party: '', self: null, readings: [] } as const
