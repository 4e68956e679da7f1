import { codeList } from './code-list.ts'

/**
 * What kind of organisation this is.
 */
export const organisationTypes = codeList({
  name: 'organisation-types',
  title: 'Type of organisation',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field org_Type',
  provenance: 'verified',
  terms: [
    ['NGO', 'NGO'],
    ['LawEnforcement', 'Law Enforcement'],
    ['HealthServiceOrganisation', 'Health Service Organisation'],
    ['CentralGovernmentOrganisation', 'Central Government Organisation'],
    ['LocalGovernmentOrganisation', 'Local Government Organisation'],
    ['ImmigrationService', 'Immigration Service'],
    ['LegalService', 'Legal Service'],
    ['CorporateBusiness', 'Corporate Business'],
    ['SchoolOrCollege', 'School or College'],
  ],
})

export type OrganisationType = (typeof organisationTypes.codes)[number]
