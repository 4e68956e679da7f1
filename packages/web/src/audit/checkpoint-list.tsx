import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
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

/** So many are shown at first, and so many more with each press: on a telephone each is a block of its own. */
const few = 3
const step = 20

/** The signed checkpoints, ready to be kept elsewhere. */
export function CheckpointList() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const list = useInfiniteQuery({
    queryKey: ['checkpoints'],
    queryFn: ({ pageParam, signal }) => checkpointsBefore(pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
  const [most, setMost] = useState(few)
  const [first] = list.data?.pages ?? []
  const all = list.data?.pages.flatMap(({ checkpoints }) => checkpoints) ?? []
  const more = () => {
    setMost(most + step)
    if (most + step > all.length && list.hasNextPage) void list.fetchNextPage()
  }
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
      {first?.checkpoints.length === 0 && <p className="soft">{say('audit.noCheckpoint')}</p>}
      {first && all.length > 0 && <Lines list={{ ...first, checkpoints: all.slice(0, most) }} />}
      {(all.length > most || list.hasNextPage) && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={more}>
            {say('audit.moreCheckpoints')}
          </Button>
        </div>
      )}
      {first && all.length > 0 && <SaveAll />}
    </Card>
  )
}

function Lines({ list: { publicKey, checkpoints } }: { readonly list: Checkpoints }) {
  const { say, moment, number } = useWords()
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
    </>
  )
}

/** All of them, however many: whoever keeps a copy elsewhere keeps it whole. */
function SaveAll() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const saving = useMutation({
    mutationFn: async () => {
      const heading = ['number', 'until', 'entries', 'looks', 'root', 'signature', 'public key']
      const rows: (string | number)[][] = [heading]
      for (let before: number | null = 0; before !== null; ) {
        const page: Checkpoints = await checkpointsBefore(before)
        for (const { number, at, entries, looks, root, signature } of page.checkpoints) {
          rows.push([number, at, entries, looks, root, signature, page.publicKey])
        }
        before = page.next
      }
      saveText('clarion-checkpoints.csv', csvOf(rows), 'text/csv')
    },
  })
  return (
    <div>
      {saving.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saving.error)}</p>
        </Notice>
      )}
      <Button busy={saving.isPending} onClick={() => saving.mutate()}>
        {say('audit.saveCheckpoints')}
      </Button>
    </div>
  )
}

/** @param before 0 for the newest */
async function checkpointsBefore(before: number, signal?: AbortSignal): Promise<Checkpoints> {
  const query = before === 0 ? '' : `?before=${before}`
  return await ask<Checkpoints>(`/api/checkpoints${query}`, signal ? { signal } : {})
}
