import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { csvOf, saveText } from '../numbers/csv.ts'
import { useWords } from '../words/use-words.ts'
import type { Checkpoints } from './audit-answers.ts'

/** The signed checkpoints, ready to be kept elsewhere. */
export function CheckpointList() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const list = useQuery({
    queryKey: ['checkpoints'],
    queryFn: ({ signal }) => ask<Checkpoints>('/api/checkpoints', { signal }),
  })
  return (
    <Card as="section" className="audit-part">
      <h2>{say('audit.checkpoints')}</h2>
      <p className="measure">{say('audit.checkpointsWhat')}</p>
      {list.isPending && <Waiting />}
      {list.isError && (
        <Notice kind="warm" live>
          <p>{refusal(list.error)}</p>
        </Notice>
      )}
      {list.data?.checkpoints.length === 0 && <p className="soft">{say('audit.noCheckpoint')}</p>}
      {list.data && list.data.checkpoints.length > 0 && <Lines list={list.data} />}
    </Card>
  )
}

function Lines({ list: { publicKey, checkpoints } }: { readonly list: Checkpoints }) {
  const { say, moment, number } = useWords()
  const save = () => {
    const heading = ['number', 'until', 'entries', 'looks', 'root', 'signature', 'public key']
    const rows = checkpoints.map((row) => [
      row.number,
      row.at,
      row.entries,
      row.looks,
      row.root,
      row.signature,
      publicKey,
    ])
    saveText('clarion-checkpoints.csv', csvOf([heading, ...rows]), 'text/csv')
  }
  return (
    <>
      <Table caption={say('audit.checkpoints')} captionHidden folds>
        <thead>
          <tr>
            <th scope="col">{say('audit.number')}</th>
            <th scope="col">{say('audit.until')}</th>
            <th scope="col" className="number">
              {say('audit.entries')}
            </th>
            <th scope="col" className="number">
              {say('audit.looksCount')}
            </th>
            <th scope="col">{say('audit.root')}</th>
            <th scope="col">{say('audit.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map((checkpoint) => (
            <tr key={checkpoint.number}>
              <th scope="row" data-column={say('audit.number')}>
                {checkpoint.number}
              </th>
              <td data-column={say('audit.until')}>
                <time dateTime={checkpoint.at}>{moment(checkpoint.at)}</time>
              </td>
              <td data-column={say('audit.entries')} className="number">
                {number(checkpoint.entries)}
              </td>
              <td data-column={say('audit.looksCount')} className="number">
                {number(checkpoint.looks)}
              </td>
              <td data-column={say('audit.root')}>
                <code title={checkpoint.root}>{checkpoint.root.slice(0, 16)}…</code>
              </td>
              <td data-column={say('audit.signature')}>
                <code title={checkpoint.signature}>{checkpoint.signature.slice(0, 16)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="small soft audit-key">{say('audit.key', { key: publicKey })}</p>
      <div>
        <Button onClick={save}>{say('audit.saveCheckpoints')}</Button>
      </div>
    </>
  )
}
