import type { SettingsState } from '../programme/settings-section.ts'
import type { RiskState } from '../risk/risk-section.ts'
import type { ApprovalAct } from './approval-acts.ts'

/**
 * @returns whether the programme wants a second person to look at an act. Where two have said different things, it does until
 *   that is settled: a look too many harms nobody
 */
export function approvalWanted({ approvals }: Pick<SettingsState, 'approvals'>, act: ApprovalAct): boolean {
  return approvals?.[act]?.some(({ value }) => value) ?? false
}

/** @returns whether somebody judges a danger serious or immediate; a look is wanted of such a risk, not of every one */
export function isRiskHigh({ sources }: Pick<RiskState, 'sources'>): boolean {
  return Object.values(sources).some((field) => field.some(({ value }) => value === 'serious' || value === 'immediate'))
}
