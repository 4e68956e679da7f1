import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import { csvOf, saveText } from './csv.ts'
import { firstDay, quarterAfter, quarterOf } from './quarter.ts'

const columns = ['active', 'wrote', 'opened', 'entries', 'sent', 'answered'] as const

/** GET /api/numbers/usage */
type Usage = {
  readonly lines: readonly ({
    readonly organisation: { readonly id: string; readonly name: string }
    readonly quarter: string
    /** Null for a number that is withheld. */
  } & Readonly<Record<(typeof columns)[number], number | null>>)[]
  readonly withheldBelow: number
}

const shownQuarters = 4

const usageQuery = (from: string) =>
  queryOptions({
    queryKey: ['numbers', 'usage', from],
    queryFn: ({ signal }) => ask<Usage>(`/api/numbers/usage?from=${from}`, { signal }),
  })

/** Who works with Clarion how much: counts by organisation and quarter, as a table and as a file. */
export function UsagePart() {
  const words = useWords()
  const { say, number } = words
  const refusal = useRefusalWords()
  const read = useQuery(usageQuery(firstDay(quarterAfter(quarterOf(Date.now()), 1 - shownQuarters))))
  if (read.isError) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(read.error)}</p>
      </Notice>
    )
  }
  if (!read.data) return <Waiting />
  const { lines, withheldBelow } = read.data
  const shown = (count: number | null) => (count === null ? say('usage.withheld') : number(count))
  const save = () => {
    const heading = [say('usage.organisation'), say('usage.quarter'), ...columns.map((name) => say(`usage.${name}`))]
    const rows = lines.map((line) => [
      line.organisation.name,
      line.quarter,
      ...columns.map((name) => line[name] ?? say('usage.withheld')),
    ])
    saveText('clarion-usage.csv', csvOf([heading, ...rows]), 'text/csv')
  }
  return (
    <Stack gap={4}>
      <p className="measure">{say('usage.what')}</p>
      {lines.length === 0 && <p>{say('usage.none')}</p>}
      {lines.length > 0 && (
        <>
          <Table caption={say('usage.table')} folds>
            <thead>
              <tr>
                <th scope="col">{say('usage.organisation')}</th>
                <th scope="col">{say('usage.quarter')}</th>
                {columns.map((name) => (
                  <th key={name} scope="col" className="number">
                    {say(`usage.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.organisation.id} ${line.quarter}`}>
                  <th scope="row" data-column={say('usage.organisation')}>
                    <bdi>{line.organisation.name}</bdi>
                  </th>
                  <td data-column={say('usage.quarter')}>{named(words, line.quarter).replaceAll(' ', '\u00a0')}</td>
                  {columns.map((name) => (
                    <td key={name} className="number" data-column={say(`usage.${name}`)}>
                      {shown(line[name])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
          <div>
            <Button onClick={save}>{say('usage.csv')}</Button>
          </div>
        </>
      )}
      <p className="measure small soft">
        {say('usage.meaning')} {say('usage.small', { below: withheldBelow })}
      </p>
    </Stack>
  )
}

function named({ say }: Words, quarter: string): string {
  const [year = '', of = ''] = quarter.split('-Q')
  return say('usage.quarterOf', { year, quarter: of })
}
