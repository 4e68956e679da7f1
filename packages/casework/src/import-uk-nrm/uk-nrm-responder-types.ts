import { codeList } from '../code-lists/code-list.ts'
import type { OrganisationType } from '../code-lists/organisation-types.ts'

/** The four types of first responder of the UK National Referral Mechanism. */
export const ukNrmResponderTypes = codeList({
  name: 'uk-nrm-responder-types',
  title: 'First responder type (UK NRM)',
  source: 'Home Office, Modern slavery: NRM and Duty to Notify statistics, 2022 Q2 to 2023 Q4 (OGL v3.0)',
  provenance: 'verified',
  terms: [
    ['government-agency', 'Government agency'],
    ['local-authority', 'Local Authority'],
    ['ngo-and-third-sector', 'NGO and third sector'],
    ['police', 'Police'],
  ],
})

export type UkNrmResponderType = (typeof ukNrmResponderTypes.codes)[number]

/** The type of organisation to open for a responder that is not in the directory yet. */
export const organisationTypeOfResponder: Readonly<Record<UkNrmResponderType, OrganisationType>> = {
  'government-agency': 'CentralGovernmentOrganisation',
  'local-authority': 'LocalGovernmentOrganisation',
  'ngo-and-third-sector': 'NGO',
  police: 'LawEnforcement',
}

const codeByLabel = new Map(ukNrmResponderTypes.terms.map(({ code, label }) => [label.toLowerCase(), code]))

/**
 * Reads a first responder type as published; case and spaces around it do not matter.
 *
 * @param label the cell as it stands
 * @returns the code, or undefined when the label is none of the four
 */
export function readUkNrmResponderType(label: string): UkNrmResponderType | undefined {
  return codeByLabel.get(label.trim().toLowerCase())
}
