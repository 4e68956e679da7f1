import type { Drawing } from './drawing.ts'

/** Who a person of the demonstration is, as far as a case says it; invented throughout. */
export type Profile = {
  readonly situation: Situation
  readonly age: 'child' | 'adult' | 'unknown'
  readonly ageBand: string | null
  readonly gender: string | null
  readonly citizenships: readonly string[]
  readonly languages: readonly string[]
}

/** A way in which people are exploited, with whom it happens to in the demonstration. The weights are ours, not findings. */
export type Situation = {
  readonly name: string
  readonly forms: readonly string[]
  readonly subForms?: readonly string[]
  readonly sectors?: readonly string[]
  readonly recruitment: readonly string[]
  readonly control: readonly string[]
  /** Share of women and girls, of 100. */
  readonly women: number
  /** Share of children, of 100. */
  readonly children: number
  readonly from: readonly string[]
  /** How common it is in the first year, and in the last. */
  readonly weight: readonly [number, number]
}

const work = ['FalsePromises', 'WithholdsDocuments', 'DebtBondage', 'ExcessiveWorkingHours', 'TakesEarnings']

const situations: readonly Situation[] = [
  {
    name: 'fields',
    forms: ['forced-labour'],
    sectors: ['A_AgricultureForestryAndFishing'],
    recruitment: ['ThroughFriendsOrSocialEvents', 'ThroughAnOnlineAdvertisement'],
    control: work,
    women: 30,
    children: 3,
    from: ['ROU', 'BGR', 'NPL', 'IDN', 'MAR'],
    weight: [13, 12],
  },
  {
    name: 'building',
    forms: ['forced-labour'],
    sectors: ['F_Construction'],
    recruitment: ['ThroughFriendsOrSocialEvents'],
    control: work,
    women: 4,
    children: 2,
    from: ['ROU', 'ALB', 'UKR', 'IND', 'POL'],
    weight: [9, 8],
  },
  {
    name: 'care',
    forms: ['forced-labour'],
    sectors: ['Q_HumanHealthAndSocialWorkActivities'],
    recruitment: ['ThroughAnOnlineAdvertisement'],
    control: work,
    women: 82,
    children: 0,
    from: ['IND', 'NGA', 'PHL', 'KEN'],
    weight: [4, 11],
  },
  {
    name: 'kitchen',
    forms: ['forced-labour'],
    sectors: ['I_AccommodationAndFoodServiceActivities'],
    recruitment: ['ThroughFamilyOrFamilyEvents', 'AtAPlaceOfBusiness'],
    control: work,
    women: 40,
    children: 6,
    from: ['BGD', 'CHN', 'VNM', 'NPL'],
    weight: [9, 8],
  },
  {
    name: 'household',
    forms: ['domestic-servitude', 'forced-labour'],
    recruitment: ['ThroughAnOnlineAdvertisement', 'ThroughFamilyOrFamilyEvents'],
    control: ['RestrictsMedicalCare', 'WithholdsDocuments', 'PsychologicalAbuse', 'ExcessiveWorkingHours'],
    women: 92,
    children: 8,
    from: ['PHL', 'IDN', 'ETH', 'GHA'],
    weight: [10, 9],
  },
  {
    name: 'sexual',
    forms: ['sexual-exploitation'],
    subForms: ['prostitution'],
    recruitment: ['ThroughOnlineSocialNetworks', 'ThroughFriendsOrSocialEvents'],
    control: ['PhysicalThreats', 'DebtBondage', 'SexualAbuse', 'ThreatensChildrenFamily'],
    women: 88,
    children: 14,
    from: ['NGA', 'ALB', 'ROU', 'COL', 'VNM', 'GBR'],
    weight: [22, 15],
  },
  {
    name: 'online',
    forms: ['sexual-exploitation'],
    subForms: ['remote-interactive'],
    recruitment: ['ThroughOnlineSocialNetworks'],
    control: ['PsychologicalAbuse', 'PhysicalThreats'],
    women: 74,
    children: 55,
    from: ['PHL', 'GBR', 'COL', 'UKR'],
    weight: [3, 6],
  },
  {
    name: 'errands',
    forms: ['forced-criminality'],
    subForms: ['drug-transport-or-sale'],
    recruitment: ['ThroughFriendsOrSocialEvents', 'ThroughOnlineSocialNetworks'],
    control: ['DebtBondage', 'PhysicalThreats', 'PsychoactiveSubstance'],
    women: 16,
    children: 72,
    from: ['GBR', 'GBR', 'SOM', 'MAR'],
    weight: [8, 15],
  },
  {
    name: 'plants',
    forms: ['forced-criminality', 'debt-bondage-as-purpose'],
    subForms: ['cultivation'],
    recruitment: ['AtAPlaceOfBusiness', 'ThroughFriendsOrSocialEvents'],
    control: ['DebtBondage', 'PhysicalThreats', 'WithholdsNecessities'],
    women: 6,
    children: 35,
    from: ['VNM', 'ALB'],
    weight: [6, 6],
  },
  {
    name: 'scam',
    forms: ['forced-criminality', 'online-scam-compound'],
    recruitment: ['ThroughAnOnlineAdvertisement', 'ThroughOnlineSocialNetworks'],
    control: ['FalsePromises', 'PhysicalAbuse', 'WithholdsDocuments'],
    women: 28,
    children: 2,
    from: ['IND', 'KEN', 'CHN', 'BRA', 'ETH'],
    weight: [1, 9],
  },
  {
    name: 'begging',
    forms: ['forced-begging'],
    recruitment: ['ThroughFamilyOrFamilyEvents'],
    control: ['TakesEarnings', 'PsychologicalAbuse'],
    women: 50,
    children: 40,
    from: ['ROU', 'BGR', 'SYR'],
    weight: [5, 4],
  },
  {
    name: 'marriage',
    forms: ['forced-marriage', 'domestic-servitude'],
    recruitment: ['ThroughFamilyOrFamilyEvents'],
    control: ['PsychologicalAbuse', 'RestrictsFinancialAccess', 'SexualAbuse'],
    women: 96,
    children: 22,
    from: ['SYR', 'AFG', 'PAK', 'SOM'],
    weight: [5, 5],
  },
  {
    name: 'hotel',
    forms: ['forced-labour', 'sexual-exploitation'],
    sectors: ['I_AccommodationAndFoodServiceActivities'],
    recruitment: ['ThroughAnOnlineAdvertisement'],
    control: ['DebtBondage', 'SexualAbuse', 'WithholdsDocuments'],
    women: 78,
    children: 5,
    from: ['COL', 'UKR', 'THA', 'MDA'],
    weight: [4, 4],
  },
  {
    name: 'unknown',
    forms: [],
    recruitment: [],
    control: [],
    women: 55,
    children: 10,
    from: ['ERI', 'SDN', 'SYR', 'VNM'],
    weight: [4, 4],
  },
]

const speaks: Readonly<Record<string, readonly string[]>> = {
  ROU: ['ron'],
  BGR: ['bul'],
  NPL: ['nep'],
  IDN: ['ind'],
  MAR: ['ara', 'fra'],
  ALB: ['sqi'],
  UKR: ['ukr'],
  IND: ['hin'],
  POL: ['pol'],
  NGA: ['eng', 'yor'],
  PHL: ['tgl', 'eng'],
  KEN: ['swa', 'eng'],
  BGD: ['ben'],
  CHN: ['cmn'],
  VNM: ['vie'],
  ETH: ['amh'],
  GHA: ['eng', 'aka'],
  COL: ['spa'],
  GBR: ['eng'],
  SOM: ['som'],
  BRA: ['por'],
  SYR: ['ara'],
  AFG: ['prs'],
  PAK: ['urd'],
  THA: ['tha'],
  MDA: ['ron'],
  ERI: ['tir'],
  SDN: ['ara'],
}

const adultBands = ['18--20', '21--23', '24--26', '27--29', '30--38', '30--38', '39--47', '48+'] as const

/**
 * @param progress how far the three years have come at the day of the referral, 0 to 1
 * @returns somebody new
 */
export function drawProfile(draw: Drawing, progress: number): Profile {
  const situation = draw.weighed(
    situations.map((each) => [each, each.weight[0] + (each.weight[1] - each.weight[0]) * progress] as const),
  )
  const child = draw.chance(situation.children / 100)
  const age = draw.chance(0.04) ? 'unknown' : child ? 'child' : 'adult'
  const country = draw.pick(situation.from)
  return {
    situation,
    age,
    ageBand:
      age === 'unknown' || draw.chance(0.2)
        ? null
        : child
          ? draw.chance(0.06)
            ? '0--8'
            : '09--17'
          : draw.pick(adultBands),
    gender: drawGender(draw, situation),
    citizenships: draw.chance(0.05)
      ? []
      : draw.chance(0.04)
        ? [country, 'GBR'].filter((code, place, all) => all.indexOf(code) === place)
        : [country],
    languages: speaks[country] ?? ['eng'],
  }
}

function drawGender(draw: Drawing, { women }: Situation): string | null {
  const woman = draw.chance(women / 100)
  return draw.weighed([
    [woman ? 'Feminine' : 'Masculine', 93],
    [woman ? 'TransgenderFeminine' : 'TransgenderMasculine', 2],
    ['NonConforming', 1],
    ['Other', 0.5],
    [null, 3.5],
  ])
}
