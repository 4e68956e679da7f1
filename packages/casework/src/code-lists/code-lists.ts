import { ageGroups, ctdcAgeBands } from './age-bands.ts'
import { caseStatuses } from './case-statuses.ts'
import type { AnyCodeList } from './code-list.ts'
import { consentChecklist } from './consent-checklist.ts'
import { controlMethods } from './control-methods.ts'
import { decisionMakingOrganisations } from './decision-making-organisations.ts'
import { deprecatedVulnerabilities } from './deprecated-vulnerabilities.ts'
import { educationLevels } from './education-levels.ts'
import { exploitationForms, exploitationSubForms } from './exploitation-forms.ts'
import { genders } from './genders.ts'
import { htcdsExploitationTypes } from './htcds-exploitation-types.ts'
import { htcdsSexExploitationTypes } from './htcds-sex-exploitation-types.ts'
import { isicSections } from './isic-sections.ts'
import { maritalStatuses } from './marital-statuses.ts'
import { displacementSituations, migrationStatuses, protectionStatuses } from './migration-statuses.ts'
import { organisationTypes } from './organisation-types.ts'
import { palermoActs } from './palermo-acts.ts'
import { palermoMeans } from './palermo-means.ts'
import { perpetratorRoles } from './perpetrator-roles.ts'
import { polarisTypes } from './polaris-types.ts'
import { recruitmentMethods } from './recruitment-methods.ts'
import { referralReasons } from './referral-reasons.ts'
import { needs, palermoServices, serviceLines } from './service-lines.ts'
import { supportPlanTypes } from './support-plan-types.ts'
import { traffickerRelationships } from './trafficker-relationships.ts'
import { traffickingEventTypes } from './trafficking-event-types.ts'
import { traffickingStatuses } from './trafficking-statuses.ts'
import { websitesAndApps } from './websites-and-apps.ts'

/** Every closed code list of the domain, for the data dictionary and for forms; countries and languages stand apart. */
export const codeLists: readonly AnyCodeList[] = [
  ageGroups,
  ctdcAgeBands,
  caseStatuses,
  consentChecklist,
  controlMethods,
  decisionMakingOrganisations,
  deprecatedVulnerabilities,
  educationLevels,
  exploitationForms,
  exploitationSubForms,
  genders,
  htcdsExploitationTypes,
  htcdsSexExploitationTypes,
  isicSections,
  maritalStatuses,
  migrationStatuses,
  protectionStatuses,
  displacementSituations,
  organisationTypes,
  palermoActs,
  palermoMeans,
  perpetratorRoles,
  polarisTypes,
  recruitmentMethods,
  referralReasons,
  palermoServices,
  needs,
  serviceLines,
  supportPlanTypes,
  traffickerRelationships,
  traffickingEventTypes,
  traffickingStatuses,
  websitesAndApps,
]
