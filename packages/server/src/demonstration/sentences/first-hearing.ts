import type { SaidInHearing } from './hearing.ts'

/** What was said in the hearing of a year ago; all of it invented. Everybody had the floor. */
export const saidInFirstHearing: readonly (SaidInHearing & { readonly seconds: number; readonly words: string })[] = [
  {
    ...{ key: 'president', name: 'The President', affiliation: 'President of the Assembly' },
    ...{ constituency: 'presiding', part: 'opening', seconds: 180 },
    words: 'We hear today what is needed, and from whom. It goes into a summary, and the summary into a declaration.',
  },
  {
    ...{
      key: 'nia',
      name: 'Nia',
      affiliation: 'Voices After',
      constituency: 'survivor',
      part: 'opening',
      seconds: 290,
    },
    words:
      'The shelter closed when the trial was over, and the trial was over before I had slept. Put the rights of survivors first. Victims must not be punished for what they were forced to do.',
  },
  {
    ...{ key: 'westland', name: 'The Ambassador of Westland', affiliation: 'Westland' },
    ...{ constituency: 'member-state', part: 'panel-1', seconds: 200 },
    words:
      'My government puts the rights of victims and survivors first, and shelters come before anything else. We will train every police officer so that victims are not treated as criminals.',
  },
  {
    ...{ key: 'harbour', name: 'Bea', affiliation: 'Harbour Shelter' },
    ...{ constituency: 'civil-society', part: 'panel-1', seconds: 170 },
    words:
      'A survivor-centred approach begins with a bed, and with long-term reintegration after it. No victim should be prosecuted for an unlawful act that was a consequence of trafficking.',
  },
  {
    ...{ key: 'southmark', name: 'The Representative of Southmark', affiliation: 'Southmark' },
    ...{ constituency: 'member-state', part: 'panel-1', seconds: 210 },
    words:
      'Prosecution must be stronger: those who recruit and those who profit go unpunished. Education and awareness-raising in schools cost little and reach many.',
  },
]
