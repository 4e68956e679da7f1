import { z } from 'zod'
import * as lists from '../code-lists/index.ts'
import {
  age,
  checkbox,
  childCount,
  country,
  countrySet,
  date,
  freeText,
  language,
  latitude,
  longitude,
  multiselect,
  phone,
  picklist,
} from './htcds-values.ts'

/**
 * The fields of HTCDS 2.0 by prefix, each with the codec of its values. Names are those of the standard without the
 * prefix. A flat record holds one person, one event of the history and one support plan; a case with several is
 * several records, as in the standard's own spreadsheets. Every field may be absent, which says that it is not known.
 */
export const htcdsGroups = {
  org: z.strictObject({
    Name: freeText.optional(),
    ShippingCity: freeText.optional(),
    ShippingCountry: country.optional(),
    ShippingState: freeText.optional(),
    ShippingStreet: freeText.optional(),
    ShippingPostalCode: freeText.optional(),
    ShippingLongitude: longitude.optional(),
    ShippingLatitude: latitude.optional(),
    Phone: phone.optional(),
    Type: picklist(lists.organisationTypes).optional(),
  }),
  prs: z.strictObject({
    Salutation: freeText.optional(),
    FirstName: freeText.optional(),
    MiddleName: freeText.optional(),
    SecondName: freeText.optional(),
    Birthdate: date.optional(),
    Gender: picklist(lists.genders).optional(),
    Deceased: checkbox.optional(),
    MaritalStatus: picklist(lists.maritalStatuses).optional(),
    NumberOfChildren: childCount.optional(),
    PrimaryLanguage: language.optional(),
    SecondaryLanguage: language.optional(),
    HighestLevelOfEducation: picklist(lists.educationLevels).optional(),
    Citizenship: countrySet.optional(),
    IdentityNumber: freeText.optional(),
    Title: freeText.optional(),
    Email: freeText.optional(),
    HomePhone: phone.optional(),
    MobilePhone: phone.optional(),
    MailingCity: freeText.optional(),
    MailingCountry: country.optional(),
    MailingState: freeText.optional(),
    MailingStreet: freeText.optional(),
    MailingPostalCode: freeText.optional(),
    MailingLongitude: longitude.optional(),
    MailingLatitude: latitude.optional(),
  }),
  vic: z.strictObject({
    AgreementToManagePersonalData: checkbox.optional(),
    TraffickingStatus: picklist(lists.traffickingStatuses).optional(),
    TraffickingStatusDecisionMakingOrg: picklist(lists.decisionMakingOrganisations).optional(),
    RelationshipToTrafficker: picklist(lists.traffickerRelationships).optional(),
    AgeWhenTrafficked: age.optional(),
    RecruitmentWebsitesAndApps: multiselect(lists.websitesAndApps).optional(),
    MethodOfRecruitment: multiselect(lists.recruitmentMethods).optional(),
    LocationOfRecruitment: freeText.optional(),
    MethodsOfControl: multiselect(lists.controlMethods).optional(),
    TypeOfExploitation: multiselect(lists.htcdsExploitationTypes).optional(),
    ForcedLabourIndustry: picklist(lists.isicSections).optional(),
    TypeOfSexExploitation: multiselect(lists.htcdsSexExploitationTypes).optional(),
    LocationOfExploitation: freeText.optional(),
    ExploitationWebsitesAndApps: multiselect(lists.websitesAndApps).optional(),
    Vulnerabilities: multiselect(lists.deprecatedVulnerabilities).optional(),
    DetailsOfVulnerabilities: freeText.optional(),
  }),
  per: z.strictObject({
    RoleInProcess: multiselect(lists.perpetratorRoles).optional(),
    RoleDetails: freeText.optional(),
    Organisation: freeText.optional(),
  }),
  cas: z.strictObject({
    Status: picklist(lists.caseStatuses).optional(),
    ReasonForCaseClosure: freeText.optional(),
    CaseOwner: freeText.optional(),
    ReferringOrganisation: freeText.optional(),
    IncomingReferralDate: date.optional(),
    ReferringPrimaryCaseWorker: freeText.optional(),
    ReasonForIncomingReferral: picklist(lists.referralReasons).optional(),
    IncomingReferralDetails: freeText.optional(),
    ReferredOrganisation: freeText.optional(),
    ReferredPrimaryCaseWorker: freeText.optional(),
    ReasonForOutgoingReferral: picklist(lists.referralReasons).optional(),
    OutgoingReferralDate: date.optional(),
    OutgoingReferralDetails: freeText.optional(),
  }),
  cco: z.strictObject({ CaseComment: freeText.optional() }),
  hte: z.strictObject({
    Longitude: longitude.optional(),
    Latitude: latitude.optional(),
    City: freeText.optional(),
    Country: freeText.optional(),
    State: freeText.optional(),
    Street: freeText.optional(),
    PostalCode: freeText.optional(),
    Date: date.optional(),
    Type: picklist(lists.traffickingEventTypes).optional(),
    Description: freeText.optional(),
  }),
  spl: z.strictObject({
    Objectives: freeText.optional(),
    ActionPlan: freeText.optional(),
    PlannedEndDate: date.optional(),
    ActualEndDate: date.optional(),
    Type: picklist(lists.supportPlanTypes).optional(),
  }),
  con: z.strictObject({ Consent: checkbox.optional() }),
} as const

const { org, prs, vic, per, cas, cco, hte, spl, con } = htcdsGroups

/** The codec of a whole case: decoding reads the groups' texts, encoding writes them. */
export const htcdsCase = z.strictObject({
  org: org.optional(),
  prs: prs.optional(),
  vic: vic.optional(),
  per: per.optional(),
  cas: cas.optional(),
  cco: cco.optional(),
  hte: hte.optional(),
  spl: spl.optional(),
  con: con.optional(),
})

/** A case in the words of HTCDS, typed, by prefix: organisation, person, victim, perpetrator, case, ... */
export type HtcdsCase = z.output<typeof htcdsCase>

/** Prefix of a group without its underscore. */
export type HtcdsPrefix = keyof typeof htcdsGroups

/** Codec of every field by its name with prefix; the order is that of the standard within each group. */
export const htcdsCodecs: ReadonlyMap<string, z.ZodType<unknown, string | undefined>> = new Map(
  Object.entries(htcdsGroups).flatMap(([prefix, group]) =>
    Object.entries(group.shape).map(([field, codec]) => [`${prefix}_${field}`, codec] as const),
  ),
)
