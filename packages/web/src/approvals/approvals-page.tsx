import { type ApprovalAct, approvalActNames, approvalActs } from '@clarion/casework'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { AnswerLook } from './answer-look.tsx'
import { AskLook } from './ask-look.tsx'
import { LeaveIt } from './leave-it.tsx'
import { StandingWords, useActTitle } from './standing-words.tsx'
import { type Approvals, useApprovals } from './use-approvals.ts'
import './approvals.css'

/** Second looks of a case: how each thing stands, asking for one, and answering it. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('approvals.title')} back>
      {(outline) => <Looks outline={outline} />}
    </CaseFrame>
  )
}

function isAct(text: string | undefined): text is ApprovalAct {
  return text !== undefined && Object.hasOwn(approvalActs, text)
}

function Looks({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const [{ ask, about, to }] = useAddressSearch()
  const approvals = useApprovals(outline, to)
  const hidden = !outline.sections.some(({ key }) => key === 'approvals')
  if (hidden) {
    return (
      <Stack gap={4}>
        <PageHeading title={say('approvals.title')}>{say('approvals.heading')}</PageHeading>
        <Notice kind="warm" title={say('notFound.text')} />
      </Stack>
    )
  }
  if (!approvals) return <Waiting />
  if (about) return <AnswerLook key={about} {...{ outline, approvals, about }} />
  if (isAct(ask) && approvals.mayAsk) return <AskLook key={`${ask} ${to}`} {...{ outline, approvals, to }} act={ask} />
  return <EveryAct {...{ outline, approvals }} />
}

function EveryAct({ outline, approvals }: { readonly outline: CaseOutline; readonly approvals: Approvals }) {
  const { say } = useWords()
  const title = useActTitle()
  const page = `/cases/${outline.thread}/approvals`
  return (
    <Stack gap={4}>
      <PageHeading title={say('approvals.title')}>{say('approvals.heading')}</PageHeading>
      <p className="measure">{say('approvals.intro')}</p>
      {approvalActNames.map(approvals.now).map(({ act, standing, upTo }) => {
        const named = title(act, standing.is === 'not-asked' ? null : standing.approval.to)
        // Which organisation is to lead is chosen in the question itself.
        const asks = approvals.mayAsk && upTo > 0 && standing.is !== 'waits' && standing.is !== 'approved'
        return (
          <Card key={act} as="section" className="section-card">
            <h2>{named}</h2>
            {upTo === 0 ? <p className="soft">{say('approvals.nothing')}</p> : <StandingWords standing={standing} />}
            <Stack row gap={2}>
              {asks && act !== 'transfer' && (
                <ButtonLink to={page} search={{ ask: act }} label={say('approvals.askOf', { act: named })}>
                  {say('approvals.ask')}
                </ButtonLink>
              )}
              {standing.is === 'waits' && (
                <ButtonLink
                  to={page}
                  search={{ about: standing.approval.id }}
                  label={say('approvals.openOf', { act: named })}
                >
                  {say('approvals.open')}
                </ButtonLink>
              )}
              {standing.is === 'returned' && <LeaveIt {...{ outline, approvals }} approval={standing.approval} />}
            </Stack>
            {asks && act === 'transfer' && <p className="soft">{say('approvals.whom')}</p>}
          </Card>
        )
      })}
    </Stack>
  )
}
