import { type ApprovalAct, approvalActs } from '@clarion/casework'
import type { CaseOutline } from '../case/case-answers.ts'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { StandingWords, useActTitle } from './standing-words.tsx'
import { useApprovals } from './use-approvals.ts'
import './approvals.css'

/**
 * Where something is recorded or shown: how it stands with its second look, and the way to ask for one. Nothing where the
 * programme wants none and nobody asked.
 *
 * @param to for another lead: which organisation was chosen
 */
export function SecondLook({
  outline,
  act,
  to,
}: {
  readonly outline: CaseOutline
  readonly act: ApprovalAct
  readonly to?: string
}) {
  const { say } = useWords()
  const title = useActTitle()
  const approvals = useApprovals(outline, to)
  if (!approvals?.open) return null
  const { standing, upTo, wanted } = approvals.now(act)
  if (!wanted && standing.is === 'not-asked') return null
  const waits = approvalActs[act].waits
  const good = standing.is === 'approved'
  const asks = approvals.mayAsk && upTo > 0 && standing.is !== 'waits' && !good
  const page = `/cases/${outline.thread}/approvals`
  return (
    <Notice kind={good ? 'good' : waits ? 'warm' : 'calm'} title={say('approvals.look', { act: title(act, to) })}>
      <Stack gap={2}>
        <StandingWords standing={standing} />
        {!good && waits && wanted && (
          <p>{say(act === 'closing' ? 'approvals.closingWaits' : 'approvals.transferWaits')}</p>
        )}
        {!good && !waits && <p>{say('approvals.inForce')}</p>}
        <Stack row gap={2}>
          {asks && (
            <ButtonLink
              to={page}
              search={{ ask: act, ...(to ? { to } : {}) }}
              label={say(standing.is === 'not-asked' ? 'approvals.askOf' : 'approvals.askAgainOf', {
                act: title(act, to),
              })}
            >
              {say(standing.is === 'not-asked' ? 'approvals.ask' : 'approvals.askAgain')}
            </ButtonLink>
          )}
          {standing.is === 'waits' && (
            <ButtonLink
              to={page}
              search={{ about: standing.approval.id }}
              label={say('approvals.openOf', { act: title(act, to) })}
            >
              {say('approvals.open')}
            </ButtonLink>
          )}
        </Stack>
      </Stack>
    </Notice>
  )
}
