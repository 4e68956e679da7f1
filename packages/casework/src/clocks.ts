/**
 * The clocks of a programme: how long until something is due. A programme sets its own (`clock.set`); these are the
 * defaults, each with where it comes from. Where no source gives a number, the words say so.
 */
export const clocks = {
  'urgent-need': {
    title: 'Urgent needs are met',
    hours: 72,
    source: 'NRM practice: safe place, food, medical care and sleep in the first 72 hours. Unverified.',
  },
  'reflection-period': {
    title: 'Recovery and reflection period',
    hours: 30 * 24,
    source: 'Council of Europe Convention (CETS 197), article 13: at least 30 days.',
  },
  'decision-due': {
    title: 'Decision on identification',
    hours: 60 * 24,
    source: 'No source gives a number: after the reflection period. Each programme sets its own.',
  },
  'referral-unanswered': {
    title: 'A referral waits for an answer',
    hours: 72,
    source: 'No source gives a number: programme practice.',
  },
  'referral-unreported': {
    title: 'A referral that was accepted waits for a report',
    hours: 14 * 24,
    source: 'No source gives a number: programme practice, so that nobody is lost between two organisations.',
  },
  'transfer-unanswered': {
    title: 'A transfer of the case waits for an answer',
    hours: 72,
    source: 'No source gives a number: programme practice.',
  },
  'approval-unanswered': {
    title: 'A second look waits for a supervisor',
    hours: 48,
    source: 'No source gives a number: programme practice.',
  },
  'correction-unanswered': {
    title: 'A correction waits for an answer',
    hours: 14 * 24,
    source: 'No source gives a number: within the month that data protection law gives. Unverified.',
  },
  'feedback-unanswered': {
    title: 'Feedback waits for an answer',
    hours: 14 * 24,
    source: 'No source gives a number: programme practice.',
  },
  'risk-review': {
    title: 'Risk is looked at again',
    hours: 30 * 24,
    source: 'NRM Handbook: at intake, at each change, before return and testimony. The number is programme practice.',
  },
  'goal-review': {
    title: 'Goals of the plan are looked at again',
    hours: 60 * 24,
    source: 'Support plans are reviewed every one to three months. Unverified.',
  },
  'safety-check': {
    title: 'A person who did not come, nobody knows why, is found safe',
    hours: 24,
    source: 'No source gives a number: programme practice.',
  },
  'consent-ending': {
    title: 'A consent ends soon: how long before it should be asked again',
    hours: 14 * 24,
    source: 'No source gives a number: programme practice.',
  },
  'consent-longest': {
    title: 'A consent is given for no longer than',
    hours: 365 * 24,
    source:
      'IOM principles 2 and 9: a specified purpose, and no longer than it needs. No source gives a number: programme practice.',
  },
  'emergency-confirm': {
    title: 'A second person confirms an emergency',
    hours: 1,
    source: 'Programme practice: an emergency that can wait longer is none.',
  },
  'emergency-review': {
    title: 'An emergency is reviewed',
    hours: 72,
    source: 'Programme practice: two-person review of break-glass access.',
  },
  'closed-case-kept': {
    title: 'A closed case is kept for no longer than',
    hours: 10 * 365 * 24,
    source:
      'IOM principle 9: no longer than the purpose needs. No source gives a number; national law often does. Ask your lawyer before you change it.',
  },
  'safeguard-assessment': {
    title: 'Assessment before charge',
    hours: 24,
    source:
      'V.C.L. and A.N. v United Kingdom (ECtHR, 2021): assess before the decision to prosecute. The number is ours.',
  },
} as const satisfies Record<string, { readonly title: string; readonly hours: number; readonly source: string }>

export type ClockName = keyof typeof clocks

/** The clocks as a programme starts with them, in hours. */
export const defaultClocks: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(clocks).map(([name, { hours }]) => [name, hours]),
)

/** The names of the clocks and what each measures, for a form. */
export const clockLabels: Readonly<Record<ClockName, string>> = {
  'urgent-need': clocks['urgent-need'].title,
  'reflection-period': clocks['reflection-period'].title,
  'decision-due': clocks['decision-due'].title,
  'referral-unanswered': clocks['referral-unanswered'].title,
  'referral-unreported': clocks['referral-unreported'].title,
  'transfer-unanswered': clocks['transfer-unanswered'].title,
  'approval-unanswered': clocks['approval-unanswered'].title,
  'correction-unanswered': clocks['correction-unanswered'].title,
  'feedback-unanswered': clocks['feedback-unanswered'].title,
  'risk-review': clocks['risk-review'].title,
  'goal-review': clocks['goal-review'].title,
  'safety-check': clocks['safety-check'].title,
  'consent-ending': clocks['consent-ending'].title,
  'consent-longest': clocks['consent-longest'].title,
  'emergency-confirm': clocks['emergency-confirm'].title,
  'emergency-review': clocks['emergency-review'].title,
  'closed-case-kept': clocks['closed-case-kept'].title,
  'safeguard-assessment': clocks['safeguard-assessment'].title,
}

/**
 * @param set the clocks that the programme has set, in hours
 * @param name which clock
 * @returns its hours: the programme's where it set them, the default else
 */
export function clockHours(set: Readonly<Record<string, number>>, name: ClockName): number {
  return set[name] ?? clocks[name].hours
}
