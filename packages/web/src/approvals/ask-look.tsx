import { type ApprovalAct, approvalActs } from '@clarion/casework'
import { PageHeading } from '../app/page-heading.tsx'
import { useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { caseKind } from '../case/case-kinds.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { StandingWords, useActTitle } from './standing-words.tsx'
import type { Approvals } from './use-approvals.ts'

/** Asks a second person to look at something as it stands now. */
export function AskLook({
  outline: { thread },
  approvals,
  act,
  to,
}: {
  readonly outline: CaseOutline
  readonly approvals: Approvals
  readonly act: ApprovalAct
  readonly to: string | undefined
}) {
  const { say } = useWords()
  const title = useActTitle()
  const go = useGo()
  const kind = caseKind('approval.asked')
  const { standing, upTo } = approvals.now(act)
  const back = () => go(`/cases/${thread}`)
  const named = title(act, to)
  const possible = kind && upTo > 0 && (act === 'transfer') === (to !== undefined)
  return (
    <Stack gap={4}>
      <PageHeading title={say('approvals.title')}>{say('approvals.askOf', { act: named })}</PageHeading>
      {standing.is !== 'not-asked' && <StandingWords standing={standing} />}
      <p className="measure">{approvalActs[act].waits ? say('approvals.intro') : say('approvals.inForce')}</p>
      {possible ? (
        <EntryForm
          kind={kind}
          thread={thread}
          section="approvals"
          seen={approvals.version}
          fixed={{ act, upTo, ...(to ? { to } : {}) }}
          place={`${thread} approval.asked ${act} ${to ?? ''}`}
          omit={['to']}
          saveWords={say('approvals.askDo')}
          onSaved={back}
          onCancel={back}
        />
      ) : (
        <Notice kind="warm" title={say(upTo === 0 ? 'approvals.nothing' : 'approvals.whom')} />
      )}
    </Stack>
  )
}
