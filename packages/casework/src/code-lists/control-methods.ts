import { codeList } from './code-list.ts'

/**
 * How control was kept: a set.
 */
export const controlMethods = codeList({
  name: 'control-methods',
  title: 'Methods of control',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field vic_MethodsOfControl',
  provenance: 'verified',
  terms: [
    ['PhysicalThreats', 'Physical threats'],
    ['ThreatsLawEnforcement', 'Threats of law enforcement'],
    ['ThreatensChildrenFamily', 'Threatens children/family'],
    ['DebtBondage', 'Debt bondage'],
    ['FalsePromises', 'False promises'],
    ['PhysicalAbuse', 'Physical abuse'],
    ['SexualAbuse', 'Sexual abuse'],
    ['TakesEarnings', 'Takes earnings'],
    ['RestrictsFinancialAccess', 'Restricts financial access'],
    ['RestrictsMedicalCare', 'Restricts medical care'],
    ['WithholdsNecessities', 'Withholds necessities'],
    ['PsychologicalAbuse', 'Psychological abuse'],
    ['PsychoactiveSubstance', 'Psychoactive substance'],
    ['ExcessiveWorkingHours', 'Excessive working hours'],
    ['WithholdsDocuments', 'Withholds documents'],
    ['Other', 'Other'],
  ],
})

export type ControlMethod = (typeof controlMethods.codes)[number]
