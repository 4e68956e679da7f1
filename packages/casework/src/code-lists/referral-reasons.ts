import { codeList } from './code-list.ts'

/**
 * Why a case is referred, in either direction.
 */
export const referralReasons = codeList({
  name: 'referral-reasons',
  title: 'Reason for referral',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field cas_ReasonForOutgoingReferral',
  provenance: 'verified',
  terms: [
    ['AdditionalServicesRequired', 'Additional Services Required'],
    ['MigrationOrChangeOfLocation', 'Migration or Change of Location'],
    ['Other', 'Other'],
  ],
})

export type ReferralReason = (typeof referralReasons.codes)[number]
