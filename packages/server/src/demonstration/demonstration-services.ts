import type { CastOrganisation } from './cast.ts'

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
  readonly lastChecked: string
}

/** What the invented organisations offer. */
export const demonstrationServices: Partial<Record<CastOrganisation, readonly DemonstrationService[]>> = {
  harbour: [
    {
      line: 'accommodation',
      name: 'Harbour house',
      capacity: 14,
      free: 3,
      languages: ['eng', 'fra', 'arb', 'sqi'],
      serves: ['women', 'families', 'without-papers', 'without-identification'],
      area: 'South of the city',
      hours: 'Day and night',
      safetyNotes: 'Call before you come. The address is given by telephone only, to the worker, never by message.',
      lastChecked: '2026-11-16',
    },
    {
      line: 'counselling',
      name: 'Talking together',
      capacity: 20,
      free: 6,
      languages: ['eng', 'fra', 'arb'],
      serves: [],
      area: 'South of the city',
      hours: 'Monday to Friday, 9 to 17',
      safetyNotes: 'Children are looked after next door meanwhile.',
      lastChecked: '2026-11-16',
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
      lastChecked: '2026-11-10',
    },
  ],
  clinic: [],
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
      lastChecked: '2026-10-28',
    },
  ],
}
