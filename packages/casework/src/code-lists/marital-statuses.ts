import { codeList } from './code-list.ts'

/**
 * Marital status as the person gives it.
 */
export const maritalStatuses = codeList({
  name: 'marital-statuses',
  title: 'Marital status',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field prs_MaritalStatus',
  provenance: 'verified',
  terms: [
    ['Single', 'Single'],
    ['Married', 'Married'],
    ['Widowed', 'Widowed'],
    ['Divorced', 'Divorced'],
    ['Separated', 'Separated'],
    ['RegisteredPartnership', 'Registered Partnership'],
  ],
})

export type MaritalStatus = (typeof maritalStatuses.codes)[number]
