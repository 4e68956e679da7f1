import type { CastOrganisation } from './cast.ts'
import type { StaffName } from './colleagues.ts'

/** A service of the demonstration's directory, as its entry's body, with the places free. */
export type DemonstrationService = {
  readonly line: string
  readonly name: string
  readonly capacity: number
  readonly free: number
  readonly languages: readonly string[]
  readonly serves: readonly string[]
  readonly area: string
  readonly hours: string
  readonly safetyNotes: string
  /** Who checked it, and how many days before the demonstration is founded. */
  readonly by: StaffName
  readonly checkedDaysAgo: number
}

/** What the invented organisations offer. */
export const demonstrationServices: Partial<Record<CastOrganisation, readonly DemonstrationService[]>> = {
  harbour: [
    {
      line: 'accommodation',
      name: 'Harbour house',
      capacity: 14,
      free: 3,
      languages: ['eng', 'fra', 'ara', 'sqi'],
      serves: ['women', 'families', 'without-papers', 'without-identification'],
      area: 'South of the city',
      hours: 'Day and night',
      safetyNotes: 'Call before you come. The address is given by telephone only, to the worker, never by message.',
      by: 'amal',
      checkedDaysAgo: 8,
    },
    {
      line: 'counselling',
      name: 'Talking together',
      capacity: 20,
      free: 6,
      languages: ['eng', 'fra', 'ara'],
      serves: [],
      area: 'South of the city',
      hours: 'Monday to Friday, 9 to 17',
      safetyNotes: 'Children are looked after next door meanwhile.',
      by: 'amal',
      checkedDaysAgo: 8,
    },
  ],
  counsel: [
    {
      line: 'legal-information',
      name: 'First legal conversation',
      capacity: 30,
      free: 12,
      languages: ['eng', 'spa', 'rus', 'vie'],
      serves: ['without-papers', 'without-identification'],
      area: 'Centre',
      hours: 'Tuesday and Thursday, 10 to 16',
      safetyNotes: 'Nothing said here goes to the authorities without a mandate.',
      by: 'ines',
      checkedDaysAgo: 14,
    },
  ],
  clinic: [
    {
      line: 'medical-care',
      name: 'Open consultation',
      capacity: 40,
      free: 9,
      languages: ['eng', 'ara', 'por', 'vie'],
      serves: ['without-papers', 'without-identification'],
      area: 'By the river',
      hours: 'Monday to Saturday, 8 to 14',
      safetyNotes: 'Nobody is asked for papers. A woman doctor on Tuesdays and Fridays.',
      by: 'leila',
      checkedDaysAgo: 3,
    },
    {
      line: 'psychological-care',
      name: 'Trauma consultation',
      capacity: 12,
      free: 1,
      languages: ['eng', 'spa', 'ukr'],
      serves: ['women', 'men', 'girls', 'boys', 'transgender-people'],
      area: 'By the river',
      hours: 'By appointment',
      safetyNotes: 'The entrance is the pharmacy’s: nobody sees what one comes for.',
      by: 'leila',
      checkedDaysAgo: 31,
    },
  ],
  college: [
    {
      line: 'training',
      name: 'Start in a trade',
      capacity: 24,
      free: 5,
      languages: ['eng', 'fra', 'sqi'],
      serves: ['women', 'men', 'people-with-disabilities'],
      area: 'East of the city',
      hours: 'Courses begin in January, May and September',
      safetyNotes: 'Names are not read out. Another name on the list is possible.',
      by: 'sam',
      checkedDaysAgo: 19,
    },
    {
      line: 'education',
      name: 'Reading and writing',
      capacity: 30,
      free: 11,
      languages: ['eng', 'tir', 'prs', 'ara'],
      serves: [],
      area: 'East of the city',
      hours: 'Evenings, with child care',
      safetyNotes: 'Photographs are not allowed in the house.',
      by: 'sam',
      checkedDaysAgo: 19,
    },
  ],
  children: [
    {
      line: 'accommodation',
      name: 'House of the small garden',
      capacity: 9,
      free: 2,
      languages: ['eng', 'vie', 'ron'],
      serves: ['girls', 'boys', 'without-papers', 'without-identification'],
      area: 'West of the city',
      hours: 'Day and night',
      safetyNotes: 'Only the guardian and the house know who lives here.',
      by: 'jonas',
      checkedDaysAgo: 210,
    },
  ],
  northern: [
    {
      line: 'accommodation',
      name: 'North house',
      capacity: 8,
      free: 0,
      languages: ['eng', 'ron'],
      serves: ['men', 'without-identification'],
      area: 'North of the city',
      hours: 'Day and night',
      safetyNotes: 'No visitors.',
      by: 'rita',
      checkedDaysAgo: 96,
    },
  ],
}
