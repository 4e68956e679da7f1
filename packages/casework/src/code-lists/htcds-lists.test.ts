import { describe, expect, it } from 'vitest'
import * as lists from './index.ts'
import { hasSharedData, sharedCsv } from './testing/shared-data.ts'

const file = 'htcds/htcds_field_standards_2.0.csv'
const listOfField = {
  prs_Gender: lists.genders,
  prs_MaritalStatus: lists.maritalStatuses,
  prs_HighestLevelOfEducation: lists.educationLevels,
  vic_TraffickingStatus: lists.traffickingStatuses,
  vic_TraffickingStatusDecisionMakingOrg: lists.decisionMakingOrganisations,
  vic_MethodOfRecruitment: lists.recruitmentMethods,
  vic_RelationshipToTrafficker: lists.traffickerRelationships,
  vic_MethodsOfControl: lists.controlMethods,
  vic_RecruitmentWebsitesAndApps: lists.websitesAndApps,
  vic_ExploitationWebsitesAndApps: lists.websitesAndApps,
  vic_TypeOfExploitation: lists.htcdsExploitationTypes,
  vic_TypeOfSexExploitation: lists.htcdsSexExploitationTypes,
  vic_ForcedLabourIndustry: lists.isicSections,
  vic_Vulnerabilities: lists.deprecatedVulnerabilities,
  per_RoleInProcess: lists.perpetratorRoles,
  cas_Status: lists.caseStatuses,
  cas_ReasonForIncomingReferral: lists.referralReasons,
  cas_ReasonForOutgoingReferral: lists.referralReasons,
  hte_Type: lists.traffickingEventTypes,
  spl_Type: lists.supportPlanTypes,
  org_Type: lists.organisationTypes,
}

describe.skipIf(!hasSharedData(file))('HTCDS lists against the published field standard', () => {
  it.each(Object.entries(listOfField))('%s has the published values in the published order', (field, list) => {
    const row = sharedCsv(file).find((each) => each['Field Name including Prefix'] === field)
    const published = row?.['Value Names (if picklist)']?.split('\n').map((value) => value.trim())
    expect(published?.filter((value) => value !== '')).toEqual(list.codes)
  })
})
