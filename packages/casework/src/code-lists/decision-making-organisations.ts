import { codeList } from './code-list.ts'

/**
 * Who decided the trafficking status.
 */
export const decisionMakingOrganisations = codeList({
  name: 'decision-making-organisations',
  title: 'Organisation that decided the status',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field vic_TraffickingStatusDecisionMakingOrg',
  provenance: 'verified',
  terms: [
    ['Police', 'Police'],
    ['NGO', 'NGO'],
    ['CourtOrProsecution', 'Court or prosecution'],
    ['NonPoliceGovernmentalOrganization', 'Non-police governmental organization'],
    ['Other', 'Other'],
  ],
})

export type DecisionMakingOrganisation = (typeof decisionMakingOrganisations.codes)[number]
