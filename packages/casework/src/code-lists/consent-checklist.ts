import { codeList } from './code-list.ts'

/**
 * What a person has been told and asked before an interview. HTCDS keeps one checkbox (con_Consent) and lists these
 * seven questions as its guidance; a record of consent keeps which of them were answered yes.
 */
export const consentChecklist = codeList({
  name: 'consent-checklist',
  title: 'Consent checklist',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field con_Consent, after the IOM screening form',
  provenance: 'verified',
  terms: [
    ['consents-to-interview', 'Consents or assents to the interview'],
    ['told-purpose', 'Was told the purpose of the interview'],
    ['told-actual-and-potential-use', 'Was told the actual and potential use of the data'],
    ['told-non-identifying-research-use', 'Was told that non-identifying data may be used for research'],
    ['told-right-to-request-data', 'Was told of the right to request personal data at any time'],
    ['told-storage-time', 'Was told how long the data will be stored'],
    ['told-how-to-withdraw', 'Was told how to withdraw consent'],
  ],
})

export type ConsentChecklistItem = (typeof consentChecklist.codes)[number]
