import type { CaseOutline } from '../case/case-answers.ts'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import { StandingWords, useActTitle } from './standing-words.tsx'
import { useApprovals } from './use-approvals.ts'
import './approvals.css'

/** At the head of a case: what waits for a second person, what came back, what was approved and no longer is. */
export function SecondLooks({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const title = useActTitle()
  const approvals = useApprovals(outline)
  if (!approvals || approvals.told.length === 0) return null
  return (
    <Notice title={say('approvals.title')}>
      <dl className="second-looks">
        {approvals.told.map(({ act, standing }) => (
          <div key={act}>
            <dt>{title(act, standing.is === 'not-asked' ? null : standing.approval.to)}</dt>
            <dd>
              <StandingWords standing={standing} />
              {approvals.mayAsk && act !== 'transfer' && standing.is !== 'waits' && standing.is !== 'approved' && (
                <Link
                  to={`/cases/${outline.thread}/approvals`}
                  search={{ ask: act }}
                  label={say('approvals.askOf', { act: title(act) })}
                >
                  {say('approvals.ask')}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={`/cases/${outline.thread}/approvals`}>{say('approvals.all')}</Link>
      </p>
    </Notice>
  )
}
