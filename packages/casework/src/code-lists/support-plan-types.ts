import { codeList } from './code-list.ts'

/**
 * Kinds of support plan and service in HTCDS.
 */
export const supportPlanTypes = codeList({
  name: 'support-plan-types',
  title: 'Type of support plan',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field spl_Type',
  provenance: 'verified',
  terms: [
    ['Education', 'Education'],
    ['Financial', 'Financial'],
    ['Health', 'Health'],
    ['LabourExploitationRehabilitation', 'Labour Exploitation Rehabilitation'],
    ['Legal', 'Legal'],
    ['Livelihood', 'Livelihood'],
    ['RightsBasedTraining', 'Rights-based Training'],
    ['SexualExploitationRehabilitation', 'Sexual Exploitation Rehabilitation'],
    ['SocialCare', 'Social Care'],
  ],
})

export type SupportPlanType = (typeof supportPlanTypes.codes)[number]
