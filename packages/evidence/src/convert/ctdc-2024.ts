import type { Codebook, CodebookColumn } from '../table/codebook.ts'
import { countryCodes } from './country-codes.ts'

const flags: readonly (readonly [string, string])[] = [
  ['meansDebtBondageEarnings', 'Means of control: debt bondage or taking of earnings'],
  ['meansThreats', 'Means of control: threats'],
  ['meansAbusePsyPhySex', 'Means of control: psychological, physical or sexual abuse'],
  ['meansFalsePromises', 'Means of control: false promises'],
  ['meansDrugsAlcohol', 'Means of control: psychoactive substances'],
  ['meansDenyBasicNeeds', 'Means of control: denial of basic needs, movement, money or medical care'],
  ['meansExcessiveWorkHours', 'Means of control: excessive working hours'],
  ['meansWithholdDocs', 'Means of control: withholding of documents'],
  ['isForcedLabour', 'Exploited in forced labour'],
  ['isSexualExploit', 'Exploited sexually'],
  ['isOtherExploit', 'Exploited in another form'],
  ['typeOfLabourAgriculture', 'Labour in agriculture (ISIC A, division 01)'],
  ['typeOfLabourConstruction', 'Labour in construction (ISIC F)'],
  ['typeOfLabourDomesticWork', 'Domestic work (ISIC T)'],
  ['typeOfLabourHospitality', 'Labour in hospitality (ISIC I)'],
  ['typeOfSexProstitution', 'Sexual exploitation: prostitution'],
  ['typeOfSexPornography', 'Sexual exploitation: pornography'],
  ['recruiterRelationIntimatePartner', 'Recruited by an intimate partner'],
  ['recruiterRelationFriend', 'Recruited by a friend'],
  ['recruiterRelationFamily', 'Recruited by family'],
  ['recruiterRelationOther', 'Recruited by someone else'],
]

/** Flag columns of the CTDC Global Synthetic Dataset: "1" or empty, and empty is not "no". */
export const ctdcFlags: readonly string[] = flags.map(([name]) => name)

/** Age bands as the file writes them. */
export const ctdcAgeBands = [
  '0--8',
  '09--17',
  '18--20',
  '21--23',
  '24--26',
  '27--29',
  '30--38',
  '39--47',
  '48+',
] as const

/** Durations as the file writes them. */
export const ctdcDurations = ['0--12 (0-1 yr)', '13--24 (1-2 yrs)', '25+ (2+ yrs)'] as const

const notKnown = { value: '', meaning: 'not known' }
const listed = (values: readonly string[]): CodebookColumn['values'] => [
  notKnown,
  ...values.map((value) => ({ value })),
]

/**
 * The 27 columns of the CTDC Global Synthetic Dataset (codebook version 2, February 2024; file v2025 has the same
 * columns). Countries are all of ISO 3166-1, years 2002 to 2023, so that nothing is learnt from a value's absence.
 */
export const ctdc2024: Codebook = {
  title: 'Global Synthetic Dataset on victims of trafficking (CTDC form, 2024)',
  source: 'CTDC, Global Synthetic Data Codebook, version 2, February 2024',
  columns: [
    {
      name: 'yearOfRegistration',
      meaning: 'Year of registration',
      values: listed(Array.from({ length: 22 }, (_, at) => String(2002 + at))),
    },
    { name: 'gender', meaning: 'Gender', values: listed(['Man', 'Woman', 'Trans/Transgender/NonConforming']) },
    { name: 'ageBroad', meaning: 'Age band', values: listed(ctdcAgeBands) },
    { name: 'citizenship', meaning: 'Citizenship (ISO 3166-1 alpha-3)', values: listed(countryCodes) },
    {
      name: 'CountryOfExploitation',
      meaning: 'Country of exploitation, or where first identified or assisted (ISO 3166-1 alpha-3)',
      values: listed(countryCodes),
    },
    { name: 'traffickMonths', meaning: 'Months in trafficking', values: listed(ctdcDurations) },
    ...flags.map(([name, meaning]) => ({ name, meaning, values: listed(['1']) })),
  ],
  impossible: [],
}
