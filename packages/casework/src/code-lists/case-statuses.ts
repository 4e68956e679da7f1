import { codeList } from './code-list.ts'

/**
 * Where a case stands.
 */
export const caseStatuses = codeList({
  name: 'case-statuses',
  title: 'Case status',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field cas_Status',
  provenance: 'verified',
  terms: [
    ['Active', 'Active'],
    ['FollowUp', 'Follow Up'],
    ['Closed', 'Closed'],
    ['ClosedReferred', 'Closed Referred'],
  ],
})

export type CaseStatus = (typeof caseStatuses.codes)[number]
