import type { CyclePlace } from './cycle.ts'

const of = ({ programme, hearing }: CyclePlace) => `/cycle/${programme}/${hearing}`

/** The addresses of the public pages. Whoever has one has it whole: nothing is found by guessing. */
export const cycleAddresses = {
  all: (programme: string) => `/cycle/${programme}`,
  home: of,
  summary: (place: CyclePlace) => `${of(place)}/summary`,
  text: (place: CyclePlace) => `${of(place)}/text`,
  commitments: (place: CyclePlace) => `${of(place)}/commitments`,
  document: (place: CyclePlace, form: string, language: string) => `${of(place)}/document?as=${form}&in=${language}`,
} as const
