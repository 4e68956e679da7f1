/** Picklist values of HTCDS 2.0 and the CTDC flag that each means. */
export const htcdsSets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vic_MethodsOfControl: {
    DebtBondage: 'meansDebtBondageEarnings',
    TakesEarnings: 'meansDebtBondageEarnings',
    PhysicalThreats: 'meansThreats',
    ThreatsLawEnforcement: 'meansThreats',
    ThreatensChildrenFamily: 'meansThreats',
    PsychologicalAbuse: 'meansAbusePsyPhySex',
    PhysicalAbuse: 'meansAbusePsyPhySex',
    SexualAbuse: 'meansAbusePsyPhySex',
    FalsePromises: 'meansFalsePromises',
    PsychoactiveSubstance: 'meansDrugsAlcohol',
    RestrictsFinancialAccess: 'meansDenyBasicNeeds',
    RestrictsMedicalCare: 'meansDenyBasicNeeds',
    WithholdsNecessities: 'meansDenyBasicNeeds',
    ExcessiveWorkingHours: 'meansExcessiveWorkHours',
    WithholdsDocuments: 'meansWithholdDocs',
  },
  vic_TypeOfExploitation: {
    ForcedLabour: 'isForcedLabour',
    SexualExploitation: 'isSexualExploit',
    Other: 'isOtherExploit',
    ChildLabour: 'isOtherExploit',
    ForcedMarriage: 'isOtherExploit',
    Servitude: 'isOtherExploit',
    ForcedMilitaryByNonStateActors: 'isOtherExploit',
    OrganRemoval: 'isOtherExploit',
    ForcedBegging: 'isOtherExploit',
    ForcedAdoption: 'isOtherExploit',
    Surrogacy: 'isOtherExploit',
  },
  vic_ForcedLabourIndustry: {
    A_AgricultureForestryAndFishing: 'typeOfLabourAgriculture',
    F_Construction: 'typeOfLabourConstruction',
    T_ActivitiesOfHouseholdsAsEmployers: 'typeOfLabourDomesticWork',
    I_AccommodationAndFoodServiceActivities: 'typeOfLabourHospitality',
  },
  vic_TypeOfSexExploitation: { Prostitution: 'typeOfSexProstitution', Pornography: 'typeOfSexPornography' },
  vic_RelationshipToTrafficker: {
    Familial: 'recruiterRelationFamily',
    Acquainted: 'recruiterRelationOther',
    Unaquainted: 'recruiterRelationOther',
  },
}

/** The one value that stands for a flag when writing; a flag that several values mean is named only where one is general. */
export const htcdsGeneral: Readonly<Record<string, string>> = { isOtherExploit: 'Other' }

/** Picklist values of the sets above that CTDC has no flag for: the other industries of ISIC, other means and services. */
export const htcdsUnflagged = /^[A-U]_[A-Za-z]+$|^(Other|RemoteInteractiveServices|PrivateSexualServices)$/
