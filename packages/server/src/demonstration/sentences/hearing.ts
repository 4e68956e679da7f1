import type { Constituency } from '@clarion/review'

/** Somebody who asked for the floor in the hearing of the demonstration, and what they said; all of it invented. */
export type SaidInHearing = {
  readonly key: string
  readonly name: string
  readonly affiliation: string
  readonly constituency: Constituency
  readonly part: string
  /** For how many seconds they had the floor; none for one who was not reached. */
  readonly seconds?: number
  readonly cut?: true
  readonly words?: string
}

/** In the order of the day. */
export const saidInHearing: readonly SaidInHearing[] = [
  {
    key: 'president',
    name: 'The President',
    affiliation: 'President of the Assembly',
    constituency: 'presiding',
    part: 'opening',
    seconds: 240,
    words:
      'We meet to hear those who meet this crime where it happens. What is said today goes into a summary, and the summary goes to everyone who will write the declaration.',
  },
  {
    key: 'nia',
    name: 'Nia',
    affiliation: 'Voices After',
    constituency: 'survivor',
    part: 'opening',
    seconds: 305,
    words:
      'The first person who asked me what I wanted was a cleaner in the police station. Nobody had told me that I had rights. I was fined for the papers that he had made for me, and the fine came before the shelter did. Ask us first, and keep the shelter open after the trial is over.',
  },
  {
    key: 'westland',
    name: 'The Ambassador of Westland',
    affiliation: 'Westland',
    constituency: 'member-state',
    part: 'panel-1',
    seconds: 232,
    words:
      'My government puts the rights of victims and survivors first. We have opened two shelters and we fund long-term reintegration for three years after a person leaves. We also train every new police officer so that victims are not treated as criminals.',
  },
  {
    key: 'harbour',
    name: 'Bea',
    affiliation: 'Harbour Shelter',
    constituency: 'civil-society',
    part: 'panel-1',
    seconds: 181,
    words:
      'A survivor-centred approach begins with a bed. We turned away forty people last winter because there was none. Victims are still arrested for what they were forced to do, and a criminal record follows them for life.',
  },
  {
    key: 'agency',
    name: 'Ms. Oyelaran',
    affiliation: 'Inter-agency group',
    constituency: 'un-system',
    part: 'panel-1',
    seconds: 214,
    words:
      'The root causes are poverty, inequality and discrimination, and the 2030 Agenda gives us the means to address them. Conflict and displacement make migrants and refugees easy to deceive. We call for data that every agency can share.',
  },
  {
    key: 'southmark',
    name: 'The Representative of Southmark',
    affiliation: 'Southmark',
    constituency: 'member-state',
    part: 'panel-2',
    seconds: 240,
    cut: true,
    words:
      'Prosecution must be stronger: those who recruit and those who profit go unpunished. We do not support a new international partnership or fund; existing institutions suffice. There is no lack of political will in Southmark.',
  },
  {
    key: 'college',
    name: 'Professor Lindqvist',
    affiliation: 'Open Door College',
    constituency: 'academia',
    part: 'panel-2',
    seconds: 176,
    words:
      'Recruitment has moved to the telephone, and new forms such as scam compounds grow faster than our statistics. Technology can help to find them, if it is used with care. Education and awareness-raising in schools reduce the stigma that keeps people silent.',
  },
  {
    key: 'loom',
    name: 'Mr. Haddad',
    affiliation: 'Fair Loom',
    constituency: 'private-sector',
    part: 'panel-2',
    seconds: 149,
    words:
      'Companies can look at their supply chains, and they should be held to account when they do not. Partnership between the private sector, unions and government works where each knows its part.',
  },
  {
    key: 'counsel',
    name: 'Ines',
    affiliation: 'Fair Counsel',
    constituency: 'civil-society',
    part: 'floor',
    seconds: 118,
    words:
      'No victim should be prosecuted for an unlawful act that was a consequence of trafficking. Lawyers, shelters and police need coordination, not another meeting.',
  },
  {
    key: 'institute',
    name: 'Commissioner Duarte',
    affiliation: 'Human rights commission',
    constituency: 'national-institution',
    part: 'floor',
    seconds: 94,
    words:
      'Accountability needs resources: an independent rapporteur with access to data. Political will is measured in budgets.',
  },
  {
    key: 'ama',
    name: 'Ama',
    affiliation: 'Voices After',
    constituency: 'survivor',
    part: 'floor',
  },
  {
    key: 'growers',
    name: 'Ms. Petrov',
    affiliation: 'Association of growers',
    constituency: 'private-sector',
    part: 'floor',
  },
]
