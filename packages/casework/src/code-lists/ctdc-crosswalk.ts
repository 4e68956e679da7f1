import type { ControlMethod } from './control-methods.ts'
import type { ExploitationSubForm } from './exploitation-forms.ts'
import type { Gender } from './genders.ts'
import type { HtcdsSexExploitationType } from './htcds-sex-exploitation-types.ts'
import type { IsicSection } from './isic-sections.ts'

/** Columns of means in the CTDC Global Synthetic Dataset, codebook version 2 (February 2024). */
export type CtdcMeansColumn =
  | 'meansDebtBondageEarnings'
  | 'meansThreats'
  | 'meansAbusePsyPhySex'
  | 'meansFalsePromises'
  | 'meansDrugsAlcohol'
  | 'meansDenyBasicNeeds'
  | 'meansExcessiveWorkHours'
  | 'meansWithholdDocs'

/**
 * From the methods of control of HTCDS to the columns of CTDC, after the merging of the 2021 columns into those of
 * 2024: debt bondage with taken earnings; threats with threats of law enforcement and the use of children; the three
 * kinds of abuse; restrictions of money and medical care with withheld necessities. Null: CTDC has no column.
 */
export const ctdcMeansOfControlMethod: Readonly<Record<ControlMethod, CtdcMeansColumn | null>> = {
  PhysicalThreats: 'meansThreats',
  ThreatsLawEnforcement: 'meansThreats',
  ThreatensChildrenFamily: 'meansThreats',
  DebtBondage: 'meansDebtBondageEarnings',
  FalsePromises: 'meansFalsePromises',
  PhysicalAbuse: 'meansAbusePsyPhySex',
  SexualAbuse: 'meansAbusePsyPhySex',
  TakesEarnings: 'meansDebtBondageEarnings',
  RestrictsFinancialAccess: 'meansDenyBasicNeeds',
  RestrictsMedicalCare: 'meansDenyBasicNeeds',
  WithholdsNecessities: 'meansDenyBasicNeeds',
  PsychologicalAbuse: 'meansAbusePsyPhySex',
  PsychoactiveSubstance: 'meansDrugsAlcohol',
  ExcessiveWorkingHours: 'meansExcessiveWorkHours',
  WithholdsDocuments: 'meansWithholdDocs',
  Other: null,
}

/**
 * The four sectors that CTDC counts apart, from the ISIC section of a record. CTDC's agriculture is division 01 alone;
 * section A also holds forestry and fishing, so a record that gives the section only is not counted as agriculture.
 */
export const ctdcSectorOfIsicSection: Readonly<Partial<Record<IsicSection, string>>> = {
  F_Construction: 'typeOfLabourConstruction',
  I_AccommodationAndFoodServiceActivities: 'typeOfLabourHospitality',
  T_ActivitiesOfHouseholdsAsEmployers: 'typeOfLabourDomesticWork',
}

/** Sub-forms of sexual exploitation in HTCDS and in CTDC (two of its columns remain in the 2024 codebook). */
export const sexualSubFormCrosswalk: Readonly<
  Partial<Record<ExploitationSubForm, { readonly htcds: HtcdsSexExploitationType; readonly ctdc: string | null }>>
> = {
  prostitution: { htcds: 'Prostitution', ctdc: 'typeOfSexProstitution' },
  pornography: { htcds: 'Pornography', ctdc: 'typeOfSexPornography' },
  'remote-interactive': { htcds: 'RemoteInteractiveServices', ctdc: null },
  'private-sexual-services': { htcds: 'PrivateSexualServices', ctdc: null },
}

/** Gender in the words of CTDC; null is its empty cell. */
export const ctdcGender: Readonly<Record<Gender, 'Man' | 'Woman' | 'Trans/Transgender/NonConforming' | null>> = {
  Feminine: 'Woman',
  Masculine: 'Man',
  TransgenderFeminine: 'Trans/Transgender/NonConforming',
  TransgenderMasculine: 'Trans/Transgender/NonConforming',
  NonConforming: 'Trans/Transgender/NonConforming',
  NonSpecifiedUnknown: null,
}
