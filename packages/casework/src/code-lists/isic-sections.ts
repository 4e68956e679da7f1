import { codeList } from './code-list.ts'

/**
 * Sections A to U of the International Standard Industrial Classification, revision 4, under the value names of
 * HTCDS: the section letter comes first, so the letter can be read off the code (see {@link isicSectionOfLetter}).
 */
export const isicSections = codeList({
  name: 'isic-sections',
  title: 'Industry',
  source: 'ISIC Rev.4 sections A to U, as in HTCDS 2.0 (IOM, CC BY 4.0), field vic_ForcedLabourIndustry',
  provenance: 'verified',
  terms: [
    ['A_AgricultureForestryAndFishing', 'Agriculture, forestry and fishing'],
    ['B_MiningAndQuarrying', 'Mining and quarrying'],
    ['C_Manufacturing', 'Manufacturing'],
    ['D_ElectricityGasSteamAndAirConditioningSupply', 'Electricity, gas, steam and air conditioning supply'],
    ['E_WaterSupplySewerageWasteManagement', 'Water supply; sewerage, waste management and remediation'],
    ['F_Construction', 'Construction'],
    [
      'G_WholesaleAndRetailTradeRepairOfMotorVehicles',
      'Wholesale and retail trade; repair of motor vehicles and motorcycles',
    ],
    ['H_TransportationAndStorage', 'Transportation and storage'],
    ['I_AccommodationAndFoodServiceActivities', 'Accommodation and food service activities'],
    ['J_InformationAndCommunication', 'Information and communication'],
    ['K_FinancialAndInsuranceActivities', 'Financial and insurance activities'],
    ['L_RealEstateActivities', 'Real estate activities'],
    ['M_ProfessionalScientificAndTechnicalActivities', 'Professional, scientific and technical activities'],
    ['N_AdministrativeAndSupportServiceActivities', 'Administrative and support service activities'],
    ['O_PublicAdministrationAndDefence', 'Public administration and defence; compulsory social security'],
    ['P_Education', 'Education'],
    ['Q_HumanHealthAndSocialWorkActivities', 'Human health and social work activities'],
    ['R_ArtsEntertainmentAndRecreation', 'Arts, entertainment and recreation'],
    ['S_OtherServiceActivities', 'Other service activities'],
    [
      'T_ActivitiesOfHouseholdsAsEmployers',
      'Activities of households as employers; undifferentiated goods- and services- producing activities of households for own use',
    ],
    ['U_ActivitiesOfExtraterritorialOrganizations', 'Activities of extraterritorial organizations and bodies'],
  ],
})

export type IsicSection = (typeof isicSections.codes)[number]

const byLetter = new Map(isicSections.codes.map((code) => [code.slice(0, 1), code]))

/**
 * Finds a section by its letter.
 *
 * @param letter one letter, A to U, either case
 * @returns the section's code, or undefined when there is none
 * @example isicSectionOfLetter('T') // 'T_ActivitiesOfHouseholdsAsEmployers'
 */
export function isicSectionOfLetter(letter: string): IsicSection | undefined {
  return byLetter.get(letter.trim().toUpperCase())
}
