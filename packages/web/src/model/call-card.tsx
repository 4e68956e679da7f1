import { type DropReason, type SignedSummary, shownProposals } from '@clarion/review'
import { useMemo } from 'react'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { IntoDraft } from './judge-wording.tsx'
import type { ReadHearing } from './leaving.ts'
import { ProposalView } from './proposal-view.tsx'
import type { KeptCall } from './use-calls.ts'

/** One call: who asked whom for what, what came of it, the proposals that passed, and why the others were dropped. */
export function CallCard({
  all,
  call,
  open,
  nameOf,
  onText,
  signed,
}: {
  readonly all: ReadHearing
  readonly call: KeptCall
  /** Whether its proposals are in sight at first. */
  readonly open: boolean
  readonly nameOf: (member: string) => string
  readonly onText: IntoDraft | undefined
  readonly signed: SignedSummary | undefined
}) {
  const { say, sayOf, moment } = useWords()
  const { asked, answered } = call
  const proposals = useMemo(() => shownProposals(call, all.record), [call, all.record])
  const taken = proposals.filter(({ judgements }) => judgements.some(({ judged }) => judged !== 'refused')).length
  const dropped = new Map<DropReason, number>()
  for (const { reason } of answered?.dropped ?? []) dropped.set(reason, (dropped.get(reason) ?? 0) + 1)
  const title = [
    say(`model.ask.${asked.purpose}`),
    ...(asked.message === null ? [] : [asked.message]),
    ...(asked.language === null ? [] : [sayOf('hearing.language', asked.language)]),
  ]
  return (
    <li className="card">
      <Stack gap={3}>
        <h3>{title.join(', ')}</h3>
        <p className="small soft">
          {say('model.askedBy', { by: nameOf(asked.author), when: moment(asked.at) })}{' '}
          {say('model.toHost', { host: asked.host, model: asked.model })}{' '}
          {asked.purpose !== 'translation' && say('model.sawStatements', { count: asked.statements.length })}
        </p>
        <p>
          {answered ? say(`model.outcome.${answered.outcome}`) : say('model.noAnswer')}{' '}
          {answered?.outcome === 'answered' &&
            say('model.counts', { came: answered.came, kept: proposals.length, taken })}
        </p>
        {proposals.length > 0 && (
          <details open={open}>
            <summary>{say('model.proposals', { count: proposals.length })}</summary>
            <Stack as="ol" gap={4}>
              {numbered(proposals).map(({ proposal, number }) => (
                <ProposalView key={number} {...{ all, call, number, proposal, nameOf, onText, signed }} />
              ))}
            </Stack>
          </details>
        )}
        {dropped.size > 0 && (
          <details>
            <summary>{say('model.droppedCount', { count: answered?.dropped.length ?? 0 })}</summary>
            <ul>
              {[...dropped].map(([reason, count]) => (
                <li key={reason}>
                  {say(`model.dropped.${reason}`)} {count > 1 && say('model.times', { count })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </li>
  )
}

function numbered<Proposal>(proposals: readonly Proposal[]) {
  return proposals.map((proposal, at) => ({ proposal, number: at + 1 }))
}
