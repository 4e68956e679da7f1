/**
 * Flags of CTDC's 2024 form and the columns of its older forms that say the same (merge map in the codebook, version 2). A
 * flag with one older column can be written back; one merged of several cannot be split again.
 */
export const ctdcSources: Readonly<Record<string, readonly string[]>> = {
  meansDebtBondageEarnings: ['meansOfControlDebtBondage', 'meansOfControlTakesEarnings'],
  meansThreats: ['meansOfControlThreats', 'meansOfControlUsesChildren', 'meansOfControlThreatOfLawEnforcement'],
  meansAbusePsyPhySex: ['meansOfControlPsychologicalAbuse', 'meansOfControlPhysicalAbuse', 'meansOfControlSexualAbuse'],
  meansFalsePromises: ['meansOfControlFalsePromises'],
  meansDrugsAlcohol: ['meansOfControlPsychoactiveSubstances'],
  meansDenyBasicNeeds: [
    'meansOfControlRestrictsFinancialAccess',
    'meansOfControlRestrictsMovement',
    'meansOfControlRestrictsMedicalCare',
    'meansOfControlWithholdsNecessities',
  ],
  meansExcessiveWorkHours: ['meansOfControlExcessiveWorkingHours'],
  meansWithholdDocs: ['meansOfControlWithholdsDocuments'],
  isForcedLabour: ['isForcedLabour'],
  isSexualExploit: ['isSexualExploit'],
  isOtherExploit: ['isOtherExploit'],
  typeOfLabourAgriculture: ['typeOfLabourAgriculture'],
  typeOfLabourConstruction: ['typeOfLabourConstruction'],
  typeOfLabourDomesticWork: ['typeOfLabourDomesticWork'],
  typeOfLabourHospitality: ['typeOfLabourHospitality'],
  typeOfSexProstitution: ['typeOfSexProstitution'],
  typeOfSexPornography: ['typeOfSexPornography'],
  recruiterRelationIntimatePartner: ['recruiterRelationIntimatePartner'],
  recruiterRelationFriend: ['recruiterRelationFriend'],
  recruiterRelationFamily: ['recruiterRelationFamily'],
  recruiterRelationOther: ['recruiterRelationOther'],
}

/** Read only: forms that the older files list apart and the 2024 form calls "other", and a second spelling. */
export const ctdcFurtherSources: Readonly<Record<string, readonly string[]>> = {
  isOtherExploit: ['isForcedMarriage', 'isForcedMilitary', 'isOrganRemoval', 'isSlaveryAndPractices'],
  isForcedLabour: ['isSexAndLabour'],
  isSexualExploit: ['isSexAndLabour'],
  meansWithholdDocs: ['meansWithholdDocuments'],
}

/**
 * Groups in which one "1" makes the blanks of the others a "no" (denominator rule of the codebook): where a form can
 * write "no", these become 0.
 */
export const ctdcGroups: readonly RegExp[] = [/^means/, /^is[A-Z]/, /^typeOfLabour/, /^typeOfSex/, /^recruiter/]
