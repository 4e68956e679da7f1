import {
  type ApprovalAct,
  type ApprovalStanding,
  type ApprovalsState,
  approvalActNames,
  approvalActs,
  approvalStanding,
  approvalWanted,
  isRiskHigh,
  lookedUpTo,
  type RiskState,
} from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'
import { useCaseStatus } from '../case/use-recording.ts'
import { useSettings } from '../consent/wording-choices.ts'

/** How one act of a case stands. */
export type ActNow = {
  readonly act: ApprovalAct
  readonly standing: ApprovalStanding
  /** Up to which entry it can be looked at now; 0 where there is nothing of it. */
  readonly upTo: number
  /** Whether the programme wants a second look at what stands there. */
  readonly wanted: boolean
}

/**
 * @param to for another lead: of which organisation it is asked
 * @returns how the acts of a case stand with their second looks; undefined while it is not known, and for whoever may not know
 */
export function useApprovals(outline: CaseOutline, to?: string) {
  const { thread, sections } = outline
  const { verbs } = useMe()
  const status = useCaseStatus(outline)
  const settings = useSettings().data?.state
  const own = sections.find(({ key }) => key === 'approvals')
  // Read only where something was said: every look at a section is written down.
  const said = own !== undefined && own.version > 0
  const asked = useQuery({ ...sectionQuery<ApprovalsState>(thread, 'approvals'), enabled: said })
  const wants = (act: ApprovalAct) => settings !== undefined && approvalWanted(settings, act)
  const judged = sections.some(({ key, version }) => key === 'risk' && version > 0) && wants('risk')
  const risk = useQuery({ ...sectionQuery<RiskState>(thread, 'risk'), enabled: judged })
  if (!own || !settings || status === undefined || (said && !asked.data)) return undefined
  const state: ApprovalsState = asked.data?.state ?? { approvals: [] }
  const versions = sections.map(({ key, version }) => [key, version] as const)
  const now = (act: ApprovalAct): ActNow => {
    const upTo = lookedUpTo(act, versions)
    const standing = approvalStanding(state, act, upTo, act === 'transfer' ? to : undefined)
    const high = act !== 'risk' || (risk.data !== undefined && isRiskHigh(risk.data.state))
    return { act, standing, upTo, wanted: wants(act) && upTo > 0 && high }
  }
  const open = status === 'open'
  return {
    state,
    now,
    open,
    version: own.version,
    mayAsk: open && verbs.includes('ask-approval'),
    mayAnswer: open && verbs.includes('approve'),
    /** The acts of which something is to be said on the case: what was asked, and what is wanted and was not. */
    told: open
      ? approvalActNames
          .map(now)
          .filter(({ act, standing, wanted }) => standing.is !== 'not-asked' || (wanted && !approvalActs[act].waits))
      : [],
  }
}

/** What `useApprovals` knows. */
export type Approvals = NonNullable<ReturnType<typeof useApprovals>>
